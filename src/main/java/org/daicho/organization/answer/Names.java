package org.daicho.organization.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.person.PersonView;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitView;

/** What posts, their units and people are called: for a whole page in one query each. */
@Singleton
class Names {

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final PersonDirectory people;

    @Inject
    Names(UnitDirectory units, PostDirectory posts, PersonDirectory people) {
        this.units = units;
        this.posts = posts;
        this.people = people;
    }

    /** A post and the unit that it is in. */
    record Placed(PostView post, UnitView unit) {}

    Map<UUID, Placed> ofPosts(Collection<UUID> ids) {
        return place(posts.views(distinct(ids)));
    }

    Map<UUID, Placed> place(Collection<PostView> found) {
        Map<UUID, UnitView> theirs =
                byId(units.views(distinct(found.stream().map(PostView::unitId).toList())), UnitView::id);
        return found.stream()
                .collect(Collectors.toMap(
                        PostView::id, post -> new Placed(post, Objects.requireNonNull(theirs.get(post.unitId())))));
    }

    Map<UUID, PersonView> ofPeople(Collection<UUID> ids) {
        return byId(people.views(distinct(ids)), PersonView::id);
    }

    private static List<UUID> distinct(Collection<UUID> ids) {
        return ids.stream().distinct().toList();
    }

    private static <T> Map<UUID, T> byId(List<T> some, Function<T, UUID> id) {
        Map<UUID, T> found = new LinkedHashMap<>();
        some.forEach(one -> found.put(id.apply(one), one));
        return found;
    }
}
