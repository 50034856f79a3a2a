package org.daicho.page.organization;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.post.PostFilter;
import org.daicho.organization.post.PostRow;
import org.daicho.organization.post.PostsResource;
import org.daicho.organization.unit.UnitFilter;
import org.daicho.organization.unit.UnitView;
import org.daicho.organization.unit.UnitsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Units, and one with what belongs to it: units below it, posts, and who holds them. */
@Path(Places.UNITS)
@Within("organization-unit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class UnitPages {

    private static final String READ = "organization:read";

    private final Asking asking;
    private final UnitsResource units;
    private final PostsResource posts;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    UnitPages(
            Asking asking,
            UnitsResource units,
            PostsResource posts,
            Staff staff,
            Past past,
            Sheets sheets,
            Clock clock) {
        this.asking = asking;
        this.units = units;
        this.posts = posts;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param parentId for those directly below this unit alone */
    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        if (parentId != null) {
            asking.requireInReach(READ, "organization-unit", parentId);
        }
        UnitFilter filter = new UnitFilter();
        filter.q = Filters.text(q);
        filter.parentId = parentId;
        Page<UnitView> page = asking.<UnitView>list(READ, () -> units.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        sections.add(ways(l));
        sections.add(Filters.form(
                l, Places.UNITS, Filters.keeping("parentId", parentId, Field.text("q", l.of("名称", "Name"), filter.q))));
        Section found = table(
                        l,
                        "found",
                        l.of("組織の一覧", "Units found"),
                        l.of(
                                "当てはまる組織はありません。まだ無ければ「組織を登録する」か、人事の一覧の取込から始めてください。",
                                "No such unit. Begin by registering one, or by importing the personnel list."))
                .list(page, routing);
        sections.add(
                parentId == null
                        ? found
                        : found.among(
                                Filters.only(l, l.of("下位の組織: ", "Below: ") + staff.unit(parentId), Places.UNITS)));
        return sheets.page(routing, asking.caller(), l.of("組織", "Units"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        UnitView view = asking.ask(
                        READ, () -> (UnitView) units.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                doing(l, id),
                posts(l, id, headers),
                below(l, id, headers),
                past.section(l, READ, view.version(), newest -> units.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), view.name(), sections);
    }

    private Section ways(Tongue l) {
        List<Cell> ways = new ArrayList<>();
        if (asking.may("organization:write")) {
            ways.add(Cell.link(l.of("組織を登録する", "Register a unit"), Places.UNITS + "/new"));
        }
        ways.add(Cell.link(l.of("職と在職者を見る", "See posts and who holds them"), Places.POSTS));
        ways.add(Cell.link(l.of("職員を見る・異動を引き継ぐ", "See people, and hand over"), Places.PEOPLE));
        if (asking.may("intake:write")) {
            ways.add(Cell.link(l.of("CSV ファイルから取り込む", "Take in a CSV file"), "/portal/imports"));
        }
        return Section.links("doing", l.of("手続", "What can be done"), ways);
    }

    private Optional<Section> doing(Tongue l, UUID id) {
        return asking.may("organization:write")
                ? Optional.of(Section.links(
                        "doing",
                        l.of("手続", "What can be done"),
                        List.of(
                                Cell.link(
                                        l.of("この組織に職を登録する", "Register a post in it"),
                                        Places.POSTS + "/new?unitId=" + id),
                                Cell.link(
                                        l.of("下位の組織を登録する", "Register a unit below it"),
                                        Places.UNITS + "/new?parentId=" + id),
                                Cell.link(l.of("登録内容を変更する", "Change the entry"), Places.UNITS + '/' + id + "/change"))))
                : Optional.empty();
    }

    private List<Fact> facts(Tongue l, UnitView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("所属コード", "Code"), view.code()));
        UUID parent = view.parentId();
        facts.add(new Fact(
                l.of("上位の組織", "Belongs to"),
                parent == null ? Cell.of(null) : Places.link(staff.unit(parent), "organization-unit", parent)));
        facts.add(Fact.of(l.of("設置日", "First day"), l.day(view.validFrom())));
        facts.add(Fact.of(l.of("廃止日", "Last day"), l.day(view.validUntil())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    private Optional<Section> posts(Tongue l, UUID id, HttpHeaders headers) {
        PostFilter filter = new PostFilter();
        filter.unitId = id;
        filter.on = LocalDate.now(clock);
        return asking.<PostRow>list(READ, () -> posts.list(filter, Asking.rows(null), headers))
                .map(page -> PostPages.table(
                                l, "posts", l.of("職（今日）", "Posts today"), l.of("職はまだありません。", "No post yet."))
                        .first(page, l.of("この組織の職をすべて見る", "See all its posts"), Places.POSTS + "?unitId=" + id));
    }

    private Optional<Section> below(Tongue l, UUID id, HttpHeaders headers) {
        UnitFilter filter = new UnitFilter();
        filter.parentId = id;
        return asking.<UnitView>list(READ, () -> units.list(filter, Asking.rows(null), headers))
                .filter(page -> !page.items().isEmpty())
                .map(page -> table(l, "below", l.of("下位の組織", "Units below it"), "")
                        .first(page, l.of("下位の組織をすべて見る", "See all below it"), Places.UNITS + "?parentId=" + id));
    }

    private static Found<UnitView> table(Tongue l, String id, String heading, String empty) {
        return new Found<>(
                id,
                heading,
                List.of(l.of("名称", "Name"), l.of("所属コード", "Code"), l.of("設置日", "First day"), l.of("廃止日", "Last day")),
                view -> List.of(
                        Places.link(view.name(), "organization-unit", view.id()),
                        Cell.of(view.code()),
                        Cell.of(l.day(view.validFrom())),
                        Cell.of(l.day(view.validUntil()))),
                empty);
    }
}
