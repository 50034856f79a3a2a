package org.daicho.organization.workforce;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.Workforce;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.unit.UnitDirectory;

/** The units and people that are registered; nobody is registered because a claim names them. */
@Singleton
class RegisteredWorkforce implements Workforce {

    private final UnitDirectory units;
    private final PersonDirectory people;

    @Inject
    RegisteredWorkforce(UnitDirectory units, PersonDirectory people) {
        this.units = units;
        this.people = people;
    }

    @Override
    @Transactional
    public Optional<UUID> unit(String text) {
        return id(text).filter(units::exists).or(() -> units.coded(text));
    }

    @Override
    @Transactional
    public Optional<UUID> person(String text) {
        return id(text).filter(people::exists).or(() -> people.known(text));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
