package org.daicho.organization.person;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
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
}
