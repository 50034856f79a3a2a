package org.daicho.organization.person;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Transactional
    public List<PersonView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.list("id in ?1", List.copyOf(ids)).stream()
                        .map(PersonView::of)
                        .toList();
    }

    /** A piece of those who have an e-mail address, in the order of their ids. */
    @Transactional
    public List<PersonView> withEmail(@Nullable UUID after, int most) {
        return people
                .find("email is not null and id > ?1 order by id", after == null ? new UUID(0, 0) : after)
                .range(0, most - 1)
                .list()
                .stream()
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
