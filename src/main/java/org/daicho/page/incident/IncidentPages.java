package org.daicho.page.incident;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.access.gate.Within;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.incident.known.DaysLeft;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.page.verification.Subjects;
import org.daicho.shared.page.Page;
import org.daicho.verification.incident.IncidentFilter;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.IncidentsResource;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.measure.MeasureFilter;
import org.daicho.verification.measure.MeasureView;
import org.daicho.verification.measure.MeasuresResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Incidents: what went wrong, by when it is to be reported, and what was done about it. */
@Path(Places.INCIDENTS)
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class IncidentPages {

    private static final String READ = "incident:read";
    private static final String WRITE = "incident:write";

    private final Asking asking;
    private final IncidentsResource incidents;
    private final MeasuresResource measures;
    private final Subjects subjects;
    private final Things things;
    private final Past past;
    private final Sheets sheets;
    private final Clock clock;

    @Inject
    IncidentPages(
            Asking asking,
            IncidentsResource incidents,
            MeasuresResource measures,
            Subjects subjects,
            Things things,
            Past past,
            Sheets sheets,
            Clock clock) {
        this.asking = asking;
        this.incidents = incidents;
        this.measures = measures;
        this.subjects = subjects;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("kind") @Nullable @Size(max = 30) String kind,
            @QueryParam("late") @Nullable @Size(max = 10) String late,
            @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("contractorId") @Nullable UUID contractorId,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        IncidentFilter filter = new IncidentFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", IncidentState.class, state);
        filter.kind = Filters.named("kind", IncidentKind.class, kind);
        filter.overdueOn = Filters.named("late", Late.class, late) == null ? null : LocalDate.now(clock);
        filter.contractId = contractId;
        filter.contractorId = contractorId;
        filter.serviceId = serviceId;
        filter.sort = "-noticedAt";
        Page<IncidentView> page = asking.<IncidentView>list(
                        READ, () -> incidents.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = new ArrayList<>();
        if (asking.may(WRITE)) {
            sections.add(IncidentParts.doing(
                    l, List.of(Cell.link(l.of("事故を報告する", "Report an incident"), Places.INCIDENTS + "/new"))));
        }
        sections.add(search(l, filter));
        sections.add(found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("事故", "Incidents"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        IncidentView view = asking.ask(
                        READ, () -> (IncidentView) incidents.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                IncidentParts.facts(l, view, about(view)),
                IncidentParts.doing(asking, l, view),
                Optional.of(IncidentParts.reports(l, view, LocalDate.now(clock))),
                gaps(l, view, headers),
                measures(l, id, headers),
                things.evidence(l, SubjectType.INCIDENT, id, headers),
                things.handIn(l, SubjectType.INCIDENT, id),
                past.section(l, READ, view.version(), newest -> incidents.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("事故: ", "Incident: ") + view.title(), sections);
    }

    private List<Cell> about(IncidentView view) {
        Map<UUID, Cell> names =
                subjects.names(List.of(new Subjects.Of(view.contractId(), view.serviceId(), view.contractorId())));
        return Stream.of(view.contractId(), view.serviceId(), view.contractorId())
                .filter(Objects::nonNull)
                .map(id -> names.getOrDefault(id, Cell.of(null)))
                .toList();
    }

    private Optional<Section> gaps(Tongue l, IncidentView view, HttpHeaders headers) {
        GapFilter filter = new GapFilter();
        filter.subjectType = "incident";
        filter.contractId = view.contractId();
        filter.serviceId = view.serviceId();
        filter.contractorId = view.contractorId();
        return things.gapsOf(l, filter, view.id(), headers);
    }

    private Optional<Section> measures(Tongue l, UUID id, HttpHeaders headers) {
        MeasureFilter filter = new MeasureFilter();
        filter.incidentId = id;
        return asking.<MeasureView>list("verification:read", () -> measures.list(filter, Asking.rows(null), headers))
                .map(page -> IncidentParts.measures(l, page));
    }

    private static Section search(Tongue l, IncidentFilter filter) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("q", l.of("件名", "Title"), filter.q));
        fields.add(Filters.choice(
                l, "state", l.of("状態", "State"), IncidentState.class, IncidentState::label, filter.state));
        fields.add(Filters.choice(l, "kind", l.of("種別", "Kind"), IncidentKind.class, IncidentKind::label, filter.kind));
        fields.add(Filters.choice(
                l,
                "late",
                l.of("報告の期限", "Deadlines"),
                Late.class,
                Late::label,
                filter.overdueOn == null ? null : Late.OVERDUE));
        Map.of(
                        "contractId",
                        Optional.ofNullable(filter.contractId),
                        "contractorId",
                        Optional.ofNullable(filter.contractorId),
                        "serviceId",
                        Optional.ofNullable(filter.serviceId))
                .forEach((name, id) -> id.ifPresent(one -> fields.add(Field.hidden(name, one.toString()))));
        return Filters.form(l, Places.INCIDENTS, fields);
    }

    private Section found(Tongue l, Page<IncidentView> page, RoutingContext routing) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Cell> names =
                subjects.names(page.items().stream().map(IncidentPages::of).toList());
        return new Found<IncidentView>(
                        "found",
                        l.of("事故の一覧（新しい順）", "Incidents found, the newest first"),
                        List.of(
                                l.of("件名", "Title"),
                                l.of("対象", "About"),
                                l.of("種別", "Kind"),
                                l.of("発覚", "Noticed"),
                                l.of("次の報告の期限", "Next report due"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Places.link(view.title(), "incident", view.id()),
                                Subjects.cell(of(view), names),
                                Cell.of(l.of(view.kind().label())),
                                Cell.of(l.moment(view.noticedAt())),
                                DaysLeft.cell(l, view, today),
                                Cell.of(l.of(view.state().label()))),
                        l.of(
                                "当てはまる事故はありません。起きたときは、すぐに上の「事故を報告する」から登録してください。",
                                "No such incident. Report one at once when it happens."))
                .list(page, routing);
    }

    private static Subjects.Of of(IncidentView view) {
        return new Subjects.Of(view.contractId(), view.serviceId(), view.contractorId());
    }
}
