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
import org.daicho.access.reach.Reach;
import org.daicho.organization.answer.PersonDutiesResource;
import org.daicho.organization.answer.PostDuty;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.person.PeopleResource;
import org.daicho.organization.person.PersonFilter;
import org.daicho.organization.person.PersonView;
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

/** People, and one with the posts held today and what they answer for through them. */
@Path(Places.PEOPLE)
@Within("person")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PersonPages {

    private static final String READ = "organization:read";

    private final Asking asking;
    private final PeopleResource people;
    private final PersonDutiesResource answering;
    private final HoldingRegister holdings;
    private final Duties duties;
    private final Reach reach;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    PersonPages(
            Asking asking,
            PeopleResource people,
            PersonDutiesResource answering,
            HoldingRegister holdings,
            Duties duties,
            Reach reach,
            Staff staff,
            Past past,
            Sheets sheets,
            Clock clock) {
        this.asking = asking;
        this.people = people;
        this.answering = answering;
        this.holdings = holdings;
        this.duties = duties;
        this.reach = reach;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        PersonFilter filter = new PersonFilter();
        filter.q = Filters.text(q);
        Page<PersonView> page = asking.<PersonView>list(READ, () -> people.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may("organization:write")) {
            sections.add(doing(l, List.of(Cell.link(l.of("職員を登録する", "Register a person"), Places.PEOPLE + "/new"))));
        }
        sections.add(
                Filters.form(l, Places.PEOPLE, List.of(Field.text("q", l.of("氏名・読み", "Name or reading"), filter.q))));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("職員", "People"), sections);
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
        PersonView view = asking.ask(
                        READ, () -> (PersonView) people.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                doing(l, id),
                asking.ask(READ, () -> held(l, id)),
                asking.<PostDuty>list(READ, () -> answering.list(id, null, Asking.rows(cursor), headers))
                        .map(page -> duties.section(l, page, routing)),
                past.section(l, READ, view.version(), newest -> people.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), view.name(), sections);
    }

    private static Section doing(Tongue l, List<Cell> links) {
        return Section.links("doing", l.of("手続", "What can be done"), links);
    }

    private Optional<Section> doing(Tongue l, UUID id) {
        String place = Places.PEOPLE + '/' + id;
        return asking.may("organization:write")
                ? Optional.of(doing(
                        l,
                        List.of(
                                Cell.link(l.of("異動・退職に伴い引き継ぐ", "Hand over on leaving"), place + "/handover"),
                                Cell.link(l.of("登録内容を変更する", "Change the entry"), place + "/change"))))
                : Optional.empty();
    }

    private List<Fact> facts(Tongue l, PersonView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("読み", "Reading"), view.nameKana()));
        facts.add(Fact.of(l.of("職員番号", "Staff number"), view.staffNumber()));
        if (asking.may("contact:read")) {
            facts.add(Fact.of(l.of("メールアドレス", "E-mail"), view.email()));
            facts.add(Fact.of(l.of("グループウェアのログイン名", "Login name in the groupware"), view.groupwareCode()));
        }
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    /** As far as they are in reach: somebody from outside may know a person by one post alone. */
    private Section held(Tongue l, UUID id) {
        List<HoldingView> held = holdings.ofPerson(id, LocalDate.now(clock)).stream()
                .filter(one -> reach.holds("post", one.postId()))
                .toList();
        Map<UUID, String> names =
                staff.posts(held.stream().map(HoldingView::postId).toList());
        return new Found<HoldingView>(
                        "posts",
                        l.of("就いている職（今日）", "Posts held today"),
                        List.of(l.of("職", "Post"), l.of("就き方", "Held as"), l.of("開始日", "From"), l.of("終了日", "Until")),
                        holding -> List.of(
                                Places.link(names.getOrDefault(holding.postId(), "—"), "post", holding.postId()),
                                Cell.of(l.of(holding.kind().label())),
                                Cell.of(l.day(holding.fromOn())),
                                Cell.of(l.day(holding.untilOn()))),
                        l.of("就いている職はありません。職の画面で在職者として登録してください。", "No post. Record it on the page of the post."))
                .first(Page.of(held, null));
    }

    private static Section found(Tongue l, Page<PersonView> page, RoutingContext routing) {
        return new Found<PersonView>(
                        "found",
                        l.of("職員の一覧", "People found"),
                        List.of(l.of("氏名", "Name"), l.of("読み", "Reading"), l.of("職員番号", "Staff number")),
                        view -> List.of(
                                Places.link(view.name(), "person", view.id()),
                                Cell.of(view.nameKana()),
                                Cell.of(view.staffNumber())),
                        l.of(
                                "当てはまる職員はいません。まだ無ければ「職員を登録する」か、人事の一覧の取込から始めてください。",
                                "No such person. Begin by registering one, or by importing the personnel list."))
                .list(page, routing);
    }
}
