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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.answer.PostDutiesResource;
import org.daicho.organization.answer.PostDuty;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.post.PostFilter;
import org.daicho.organization.post.PostRow;
import org.daicho.organization.post.PostView;
import org.daicho.organization.post.PostsResource;
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

/** Posts, and one with who holds it and what it answers for. */
@Path(Places.POSTS)
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PostPages {

    private static final String READ = "organization:read";

    private final Asking asking;
    private final PostsResource posts;
    private final HoldingRegister holdings;
    private final PostDutiesResource answering;
    private final Duties duties;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    PostPages(
            Asking asking,
            PostsResource posts,
            HoldingRegister holdings,
            PostDutiesResource answering,
            Duties duties,
            Staff staff,
            Past past,
            Sheets sheets,
            Clock clock) {
        this.asking = asking;
        this.posts = posts;
        this.holdings = holdings;
        this.answering = answering;
        this.duties = duties;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * @param vacant anything for those alone that nobody holds today
     * @param unitId for those of this unit alone
     */
    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("vacant") @Nullable @Size(max = 10) String vacant,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        boolean none = Filters.text(vacant) != null;
        if (unitId != null) {
            asking.requireInReach(READ, "organization-unit", unitId);
        }
        PostFilter filter = new PostFilter();
        filter.q = Filters.text(q);
        filter.unitId = unitId;
        filter.vacantOn = none ? LocalDate.now(clock) : null;
        Page<PostRow> page = asking.<PostRow>list(READ, () -> posts.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("organization:write")) {
            sections.add(doing(l, List.of(Cell.link(l.of("職を登録する", "Register a post"), Places.POSTS + "/new"))));
        }
        Field choice = Field.choice(
                "vacant",
                l.of("在職者", "Holders"),
                List.of(
                        new Field.Option("", l.of("すべて", "all"), !none),
                        new Field.Option("today", l.of("今日欠員のものだけ", "only those vacant today"), none)));
        sections.add(Filters.form(
                l,
                Places.POSTS,
                Filters.keeping("unitId", unitId, Field.text("q", l.of("職名", "Name"), filter.q), choice)));
        Section found = table(
                        l,
                        "found",
                        l.of("職の一覧", "Posts found"),
                        l.of("当てはまる職はありません。先に組織を登録し、その画面から職を登録してください。", "No such post. Register its unit first."))
                .list(page, routing);
        sections.add(unitId == null ? found : found.among(Filters.only(l, staff.unit(unitId), Places.POSTS)));
        return sheets.page(routing, asking.caller(), l.of("職", "Posts"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        PostView view = asking.ask(
                        READ, () -> (PostView) posts.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                doing(l, id),
                holders(l, id, headers),
                asking.<PostDuty>list(READ, () -> answering.list(id, null, Asking.rows(cursor), headers))
                        .map(page -> duties.section(l, page, routing)),
                past.section(l, READ, view.version(), newest -> posts.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), view.name(), sections);
    }

    static Found<PostRow> table(Tongue l, String id, String heading, String empty) {
        return new Found<>(
                id,
                heading,
                List.of(l.of("職", "Post"), l.of("組織", "Unit"), l.of("在職者", "Held by"), l.of("廃止日", "Last day")),
                row -> List.of(
                        Places.link(row.post().name(), "post", row.post().id()),
                        Places.link(
                                row.unitName(), "organization-unit", row.post().unitId()),
                        row.holderNames().isEmpty()
                                ? Cell.marked(l.of("欠員", "vacant"), "medium")
                                : Cell.of(String.join(l.of("、", ", "), row.holderNames())),
                        Cell.of(l.day(row.post().validUntil()))),
                empty);
    }

    private static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    private Optional<Section> doing(Tongue l, UUID id) {
        String place = Places.POSTS + '/' + id;
        return asking.may("organization:write")
                ? Optional.of(doing(
                        l,
                        List.of(
                                Cell.link(l.of("在職者を登録する", "Record who takes it"), place + "/holders/new"),
                                Cell.link(l.of("後任か別の職に引き継ぐ", "Hand it over"), place + "/handover"),
                                Cell.link(l.of("登録内容を変更する", "Change the entry"), place + "/change"))))
                : Optional.empty();
    }

    private List<Fact> facts(Tongue l, PostView view) {
        return List.of(
                new Fact(
                        l.of("組織", "Unit"), Places.link(staff.unit(view.unitId()), "organization-unit", view.unitId())),
                Fact.of(
                        l.of("情報セキュリティの体制での役割", "Role in information security"),
                        view.securityRoles().isEmpty()
                                ? null
                                : String.join(
                                        l.of("、", ", "),
                                        view.securityRoles().stream()
                                                .map(role -> l.of(role.label()))
                                                .toList())),
                Fact.of(l.of("設置日", "First day"), l.day(view.validFrom())),
                Fact.of(l.of("廃止日", "Last day"), l.day(view.validUntil())),
                Fact.of(l.of("備考", "Note"), view.note()));
    }

    private Optional<Section> holders(Tongue l, UUID id, HttpHeaders headers) {
        boolean writes = asking.may("organization:write");
        return asking.<HoldingView>list(READ, () -> holdings.newest(id, Asking.rows(null), headers))
                .map(page -> {
                    Map<UUID, String> names = staff.people(
                            page.items().stream().map(HoldingView::personId).toList());
                    return new Found<HoldingView>(
                                    "holders",
                                    l.of("在職者（新しい順）", "Holders, the newest first"),
                                    List.of(
                                            l.of("職員", "Person"),
                                            l.of("就き方", "Held as"),
                                            l.of("開始日", "From"),
                                            l.of("終了日", "Until")),
                                    holding -> List.of(
                                            Places.link(
                                                    names.getOrDefault(holding.personId(), "—"),
                                                    "person",
                                                    holding.personId()),
                                            Cell.of(l.of(holding.kind().label())),
                                            Cell.of(l.day(holding.fromOn())),
                                            writes
                                                    ? Cell.link(
                                                            holding.untilOn() == null
                                                                    ? l.of("終了日を記録する", "record the last day")
                                                                    : l.day(holding.untilOn()),
                                                            Places.POSTS + '/' + id + "/holders/" + holding.id()
                                                                    + "/change")
                                                    : Cell.of(l.day(holding.untilOn()))),
                                    l.of("在職者の記録はまだありません。", "Nobody has held it yet."))
                            .first(page);
                });
    }
}
