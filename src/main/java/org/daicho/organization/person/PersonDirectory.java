package org.daicho.organization.person;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other rooms may ask of the people. */
@Singleton
public class PersonDirectory {

    private final People people;

    @Inject
    PersonDirectory(People people) {
        this.people = people;
    }

    public boolean exists(UUID id) {
        return people.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public PersonView view(UUID id) {
        return people.get(id).view();
    }

    public List<PersonView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.list("id in ?1", List.copyOf(ids)).stream()
                        .map(PersonView::of)
                        .toList();
    }

    /** By staff number, else by an e-mail address in any case; empty where it is nobody's or several people's. */
    public Optional<UUID> known(String text) {
        return only(people.list("staffNumber", text)).or(() -> only(people.list("lower(email) = lower(?1)", text)));
    }

    private static Optional<UUID> only(List<Person> found) {
        return found.size() == 1 ? Optional.of(found.get(0).id) : Optional.empty();
    }
}
