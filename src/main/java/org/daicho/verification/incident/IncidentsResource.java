package org.daicho.verification.incident;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.verification.incident.terms.NewIncident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Within("incident")
@Tag(name = "incidents", description = "事故。What went wrong at a contractor or a service, and the reports about it.")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {

    private static final String PATH = "/api/v1/incidents";

    private static final ListOf<Incident, IncidentView> LIST = ListOf.of(
                    Incident.class,
                    "incidents",
                    Incident::view,
                    List.of(
                            Column.of("件名", IncidentView::title),
                            Column.of("種別", row -> row.kind().label().ja()),
                            Column.of("状態", row -> row.state().label().ja()),
                            Column.of("契約ID", IncidentView::contractId),
                            Column.of("委託事業者ID", IncidentView::contractorId),
                            Column.of("サービスID", IncidentView::serviceId),
                            Column.of("発生日時", IncidentView::happenedAt),
                            Column.of("発覚日時", IncidentView::noticedAt),
                            Column.of("個人情報", row -> row.personalData() ? "有" : "無"),
                            Column.of("特定個人情報", row -> row.myNumber() ? "有" : "無"),
                            Column.of("人数", IncidentView::personsAffected),
                            Column.of(
                                    "速報期限",
                                    row -> row.deadlines() == null
                                            ? null
                                            : row.deadlines().firstReportDueOn()),
                            Column.of(
                                    "速報日",
                                    row -> row.firstReport() == null
                                            ? null
                                            : row.firstReport().reportedOn()),
                            Column.of(
                                    "確報期限",
                                    row -> row.deadlines() == null
                                            ? null
                                            : row.deadlines().finalReportDueOn()),
                            Column.of(
                                    "確報日",
                                    row -> row.finalReport() == null
                                            ? null
                                            : row.finalReport().reportedOn()),
                            Column.of("完了日", IncidentView::closedOn)))
            .orderedBy(SortKey.instant("noticedAt", "noticedAt"), incident -> incident.noticedAt)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), incident -> incident.updatedAt)
            .remembering(IncidentView.class);

    private static final String CSV =
            """
            件名,種別,状態,契約ID,委託事業者ID,サービスID,発生日時,発覚日時,個人情報,特定個人情報,人数,速報期限,速報日,確報期限,確報日,完了日
            検針データの誤送信,漏えい,対応中,,,,,2026-06-01T01:00:00Z,有,無,120,2026-06-06,,2026-07-01,,
            """;

    private final Incidents incidents;
    private final IncidentRule rule;
    private final IncidentStepRule steps;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    IncidentsResource(
            Incidents incidents,
            IncidentRule rule,
            IncidentStepRule steps,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.incidents = incidents;
        this.rule = rule;
        this.steps = steps;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("incident:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "事故を登録する。Register an incident.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response create(@NotNull @Valid NewIncident wanted) {
        Incident created = incidents.add(new Incident(Ids.next(), rule.require(wanted), clock.instant()));
        return Answers.created(PATH + '/' + created.id, today(created));
    }

    @GET
    @PermissionsAllowed("incident:read")
    @PageOf(value = IncidentView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "事故の一覧。List incidents.")
    public Response list(
            @BeanParam @Valid IncidentFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(
                LIST.withRows(found -> found.stream().map(this::today).toList()),
                filter.criteria(),
                filter.sort,
                page,
                headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("incident:read")
    @Operation(summary = "事故を見る。Read an incident.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, today(incidents.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("incident:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "完了前の事故の一部を変更する。Change parts of an incident that is not closed (RFC 7396).",
            description = "The deadlines of the reports follow what is known.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewIncident.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Incident incident = incidents.get(id, ifMatch);
        steps.requireOpen(incident);
        NewIncident merged = rule.require(patches.merge(incident.written(), patch, NewIncident.class));
        if (!merged.equals(incident.written())) {
            incident.write(merged);
            incidents.record(incident, "changed");
        }
        return Answers.ok(today(incident));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("incident:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "事故の履歴。The incident's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, incidents.subject(), incidents.get(id).id, page);
    }

    private IncidentView today(Incident incident) {
        return IncidentView.of(incident, LocalDate.now(clock));
    }
}
