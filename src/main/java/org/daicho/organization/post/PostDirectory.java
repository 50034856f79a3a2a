package org.daicho.organization.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of posts and their holders. */
@Singleton
public class PostDirectory {

    private final Posts posts;
    private final HoldingRegister holdings;
    private final UnitDirectory units;
    private final PostList list;
    private final Clock clock;

    @Inject
    PostDirectory(Posts posts, HoldingRegister holdings, UnitDirectory units, PostList list, Clock clock) {
        this.posts = posts;
        this.holdings = holdings;
        this.units = units;
        this.list = list;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return posts.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public PostView view(UUID id) {
        return posts.get(id).view();
    }

    public List<PostView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : posts.list("id in ?1", List.copyOf(ids)).stream()
                        .map(PostView::of)
                        .toList();
    }

    /** The post, and nobody else changes who holds it or what it answers for until the transaction ends. 404 if none. */
    public PostView locked(UUID id) {
        return posts.locked(id).view();
    }

    /** Those that answer for something on that day, and nobody holds them. */
    public Page<PostView> vacant(LocalDate day, PageRequest page) {
        return list.vacant(day, page);
    }

    public Set<UUID> ofUnit(UUID unitId) {
        return posts.list("unitId", unitId).stream().map(post -> post.id).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who holds the post that day. */
    public Set<UUID> holders(UUID postId, LocalDate day) {
        return holdings.of(postId, day).stream().map(HoldingView::personId).collect(Collectors.toUnmodifiableSet());
    }

    /** The posts that somebody holds that day. */
    public Set<UUID> heldBy(UUID personId, LocalDate day) {
        return holdings.ofPerson(personId, day).stream()
                .map(HoldingView::postId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The post of that name in that unit; without a unit only if the name stands for one post. Null if there is none. */
    public @Nullable UUID named(@Nullable UUID unitId, String name) {
        List<Post> found = unitId == null
                ? posts.list("nameKey = ?1 order by validFrom desc, id", SearchText.fold(name))
                : posts.list("nameKey = ?1 and unitId = ?2 order by validFrom desc, id", SearchText.fold(name), unitId);
        boolean one = unitId != null
                || found.stream().map(post -> post.unitId).distinct().count() == 1;
        return found.isEmpty() || !one ? null : found.get(0).id;
    }

    /** For registers that know posts by name only: a name that nobody has registered yet becomes a post of that unit. */
    public UUID namedOrRegistered(String unitName, String name, LocalDate from) {
        UUID unit = units.namedOrRegistered(unitName, from);
        UUID known = named(unit, name);
        return known != null
                ? known
                : posts.add(new Post(Ids.next(), new NewPost(unit, name, null, from, null, null), clock.instant())).id;
    }
}
