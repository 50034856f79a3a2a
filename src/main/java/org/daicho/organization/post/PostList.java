package org.daicho.organization.post;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.ledger.past.AskedMoment;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.person.PersonView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitView;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;

/** The lists of posts. */
@Singleton
class PostList {

    static final String CSV =
            """
            組織名,職名,役割,在職者,設置日,廃止日,備考
            総務課,総務課長,情報セキュリティ管理者,佐藤 花子,2026-04-01,,
            """;

    /** {@code Assignment} is an entity of a package below: to ask it post by post would make the page slow. */
    private static final String ANSWERS_ON = "exists (select 1 from Assignment a where a.postId = e.id"
            + " and a.fromOn <= :day and (a.untilOn is null or a.untilOn >= :day))";

    private static final ListOf<Post, PostView> PLAIN = ListOf.of(
                    Post.class, "vacant-posts", PostView::of, List.<Column<PostView>>of())
            .orderedBy(SortKey.text("name", "nameKey"), post -> post.nameKey);

    private static final List<Column<PostRow>> COLUMNS = List.of(
            Column.of("組織名", PostRow::unitName),
            Column.of("職名", row -> row.post().name()),
            Column.of("役割", row -> row.post().securityRoles().stream()
                    .map(role -> role.label().ja())
                    .collect(Collectors.joining("/"))),
            Column.of("在職者", row -> String.join("/", row.holderNames())),
            Column.of("設置日", row -> row.post().validFrom()),
            Column.of("廃止日", row -> row.post().validUntil()),
            Column.of("備考", row -> row.post().note()));

    private final Lists lists;
    private final UnitDirectory units;
    private final HoldingRegister holdings;
    private final PersonDirectory people;
    private final AskedMoment asked;

    @Inject
    PostList(Lists lists, UnitDirectory units, HoldingRegister holdings, PersonDirectory people, AskedMoment asked) {
        this.lists = lists;
        this.units = units;
        this.holdings = holdings;
        this.people = people;
        this.asked = asked;
    }

    Response answer(PostFilter filter, PageRequest page, HttpHeaders headers) {
        LocalDate day = filter.vacantOn != null ? filter.vacantOn : filter.on;
        LocalDate shown = day != null ? day : asked.day();
        ListOf<Post, PostRow> list = new ListOf<Post, PostRow>(
                        Post.class, "posts", COLUMNS, found -> rows(views(found), shown), Map.of())
                .orderedBy(SortKey.text("name", "nameKey"), post -> post.nameKey)
                .orderedBy(SortKey.instant("updatedAt", "updatedAt"), post -> post.updatedAt)
                .remembering(PostView.class, found -> rows(found, shown));
        return lists.answer(list, filter.criteria(), filter.sort, page, headers);
    }

    Page<PostView> vacant(LocalDate day, PageRequest page) {
        Criteria criteria = new Criteria()
                .when("day", day, ANSWERS_ON)
                .always("not " + PostFilter.HELD_ON.formatted("day"), Map.of());
        return lists.page(PLAIN, criteria, null, page);
    }

    private static List<PostView> views(List<Post> found) {
        return found.stream().map(Post::view).toList();
    }

    private List<PostRow> rows(List<PostView> found, LocalDate day) {
        Map<UUID, UnitView> ofUnits = byId(units.views(ids(found, PostView::unitId)), UnitView::id);
        List<HoldingView> held = holdings.ofPosts(ids(found, PostView::id), day);
        Map<UUID, PersonView> holders = byId(people.views(ids(held, HoldingView::personId)), PersonView::id);
        Map<UUID, List<String>> names = held.stream()
                .collect(Collectors.groupingBy(
                        HoldingView::postId,
                        Collectors.mapping(
                                holding -> Objects.requireNonNull(holders.get(holding.personId()))
                                        .name(),
                                Collectors.toList())));
        return found.stream()
                .map(post -> new PostRow(
                        post,
                        Objects.requireNonNull(ofUnits.get(post.unitId())).name(),
                        names.getOrDefault(post.id(), List.of())))
                .toList();
    }

    private static <T> Set<UUID> ids(Collection<T> some, Function<T, UUID> id) {
        return some.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<UUID, T> byId(List<T> some, Function<T, UUID> id) {
        Map<UUID, T> found = new HashMap<>();
        some.forEach(one -> found.put(id.apply(one), one));
        return found;
    }
}
