package org.daicho.page.organization.handover;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.access.gate.Within;
import org.daicho.organization.answer.PersonDutiesResource;
import org.daicho.organization.answer.PostDuty;
import org.daicho.organization.handover.Handover;
import org.daicho.organization.handover.PersonHandover;
import org.daicho.organization.handover.PersonHandoverResource;
import org.daicho.organization.handover.Successor;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.organization.Duties;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Somebody leaves: each of their posts goes to a successor or falls vacant, after it was seen what that means. */
@Path(Places.PEOPLE + "/{id}/handover")
@Within("person")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PersonHandoverPage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final PersonHandoverResource handovers;
    private final HoldingRegister holdings;
    private final PersonDutiesResource answering;
    private final Duties duties;
    private final Staff staff;
    private final Passing passing;
    private final Forms forms;
    private final Clock clock;

    @Inject
    PersonHandoverPage(
            Asking asking,
            PersonHandoverResource handovers,
            HoldingRegister holdings,
            PersonDutiesResource answering,
            Duties duties,
            Staff staff,
            Passing passing,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.handovers = handovers;
        this.holdings = holdings;
        this.answering = answering;
        this.duties = duties;
        this.staff = staff;
        this.passing = passing;
        this.forms = forms;
        this.clock = clock;
    }

    /** Filled in from its address after a trial: then what would pass on stands above it. */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Filled tried = name -> routing.queryParam(name);
        LocalDate on = Passing.day(tried).orElse(LocalDate.now(clock));
        Filled asked = asked(id, on, tried);
        Optional<PersonHandover> wanted = Successors.posts(tried).isEmpty() ? Optional.empty() : read(asked);
        Passing.Preview preview = wanted.flatMap(one ->
                        asking.ask(WRITE, () -> passing.preview(l, id, one, dryRun -> handOver(id, one, dryRun))))
                .orElse(Passing.NONE);
        List<Section> beside = new ArrayList<>(preview.sections());
        asking.<PostDuty>list(
                        "organization:read", () -> answering.list(id, on.minusDays(1), Asking.rows(null), headers))
                .ifPresent(page -> beside.add(duties.section(l, page)));
        Filled filled = Passing.next(asked, preview);
        return forms.draw(routing, blank(l, id, filled, headers).beside(beside), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        MultivaluedMap<String, String> asked = asked(id, sent);
        Filled filled = Filled.sent(asked);
        Blank blank = blank(Tongue.of(routing), id, filled, headers);
        return forms.file(routing, asked, blank, WRITE, (body, version) -> {
            PersonHandover wanted = body.as(PersonHandover.class, Successors::shaped);
            return passing.isCarriedOut(
                            routing, filled, id, wanted.on(), wanted, dryRun -> handOver(id, wanted, dryRun))
                    ? Done.RECORDED.at(Places.PEOPLE + '/' + id)
                    : Passing.again(Places.PEOPLE + '/' + id + "/handover", written(wanted));
        });
    }

    private Handover handOver(UUID id, PersonHandover wanted, boolean dryRun) {
        return (Handover) handovers.handOver(id, dryRun, wanted).getEntity();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.PEOPLE + '/' + id;
        List<UUID> held = Successors.posts(filled);
        Map<UUID, String> names = staff.posts(held);
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.day(l, "on", l.of("新しい体制の初日", "First day of the new order"))
                .must()
                .help(l.of("この日の前日に就いている職をすべて引き継ぎます。例: 令和9年4月1日", "Every post held the day before passes on.")));
        for (int i = 0; i < held.size(); i++) {
            entries.add(Entry.hidden(Successors.post(i)));
            entries.add(staff.person(
                            l,
                            filled,
                            Successors.person(i),
                            names.getOrDefault(held.get(i), "") + l.of(" の後任", ": who follows"),
                            headers)
                    .help(l.of("選ばなければ欠員になります。", "Falls vacant where nobody is chosen.")));
        }
        entries.add(Entry.hidden(Passing.TRIED));
        entries.add(Passing.what(l));
        return new Blank(
                l.of("異動・退職に伴い引き継ぐ", "Hand over on leaving")
                        + l.of("（", " (")
                        + staff.people(List.of(id)).getOrDefault(id, "")
                        + l.of("）", ")"),
                held.isEmpty()
                        ? l.of("この職員は、引き継ぐ職に就いていません。", "This person holds no post that could be handed over.")
                        : l.of(
                                "責任は職に付いているため、職を引き継ぐと、その職が責任を負う契約やサービスも後任に移ります。",
                                "Duties belong to posts: with a post, all that it answers for passes to the successor."),
                place + "/handover",
                l.of("次へ", "Go on"),
                place,
                entries);
    }

    /** With the posts of that day, whichever the address names. */
    private Filled asked(UUID id, LocalDate on, Filled tried) {
        Map<String, String> asked = new LinkedHashMap<>(Successors.fields(held(id, on), tried));
        asked.put("on", on.toString());
        return Filled.of(asked);
    }

    /**
     * With the posts of the day that was written: a form that was drawn for another day, or before somebody took or left a post,
     * names others, which nobody could mend. Where there is none to hand over, the resource says so.
     */
    private MultivaluedMap<String, String> asked(UUID id, MultivaluedMap<String, String> sent) {
        Filled filled = Filled.sent(sent);
        Set<UUID> held = Passing.dayWritten(filled).map(on -> held(id, on)).orElse(Set.of());
        if (held.isEmpty()) {
            return sent;
        }
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        sent.forEach((name, values) -> {
            if (!Successors.has(name)) {
                asked.put(name, values);
            }
        });
        Successors.fields(held, filled).forEach(asked::putSingle);
        return asked;
    }

    /** The posts that pass on with this day: those of the day before. */
    private Set<UUID> held(UUID id, LocalDate on) {
        return asking.ask("organization:read", () -> holdings.ofPerson(id, on.minusDays(1)).stream()
                        .map(HoldingView::postId)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<PersonHandover> read(Filled filled) {
        List<Successor> successors = Successors.read(filled);
        return successors.isEmpty()
                ? Optional.empty()
                : Passing.day(filled).map(on -> new PersonHandover(on, null, successors));
    }

    private static Map<String, String> written(PersonHandover wanted) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("on", wanted.on().toString());
        written.putAll(Successors.written(wanted.successors() == null ? List.of() : wanted.successors()));
        return written;
    }
}
