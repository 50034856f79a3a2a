package org.daicho.verification.measure;

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
import org.daicho.verification.measure.terms.NewMeasure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/measures")
@Within("measure")
@Tag(name = "measures", description = "措置。What is demanded when something is not as agreed, until it is.")
@Produces(MediaType.APPLICATION_JSON)
public class MeasuresResource {

    private static final String PATH = "/api/v1/measures";

    private static final ListOf<Measure, MeasureView> LIST = ListOf.of(
                    Measure.class,
                    "measures",
                    Measure::view,
                    List.of(
                            Column.of("契約ID", MeasureView::contractId),
                            Column.of("委託事業者ID", MeasureView::contractorId),
                            Column.of("サービスID", MeasureView::serviceId),
                            Column.of("要件", MeasureView::code),
                            Column.of("根拠条項", MeasureView::articleReference),
                            Column.of("重要度", row -> row.severity().label().ja()),
                            Column.of("状態", row -> row.state().label().ja()),
                            Column.of("要求日", MeasureView::demandedOn),
                            Column.of("期限", MeasureView::dueOn),
                            Column.of("要求内容", MeasureView::demand),
                            Column.of("回答日", MeasureView::answeredOn),
                            Column.of("回答", MeasureView::answer),
                            Column.of("完了日", MeasureView::closedOn),
                            Column.of(
                                    "未報告の上位者",
                                    row -> row.requiredEscalation() == null
                                            ? null
                                            : row.requiredEscalation().label().ja())))
            .orderedBy(SortKey.date("dueOn", "dueOn"), measure -> measure.dueOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), measure -> measure.updatedAt)
            .remembering(MeasureView.class);

    private static final String CSV =
            """
            契約ID,委託事業者ID,サービスID,要件,根拠条項,重要度,状態,要求日,期限,要求内容,回答日,回答,完了日,未報告の上位者
            019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,,,CL-05,特記仕様書 第8条,中,要求中,2026-10-16,2026-11-30,教育を行うこと,,,,
            """;

    private final Measures measures;
    private final MeasureRule rule;
    private final MeasureStepRule steps;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    MeasuresResource(
            Measures measures,
            MeasureRule rule,
            MeasureStepRule steps,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.measures = measures;
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
    @PermissionsAllowed("verification:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "措置を要求する。Demand a measure.",
            description = "Because of a failed line of a verification, an incident, or a reason in words.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response create(@NotNull @Valid NewMeasure wanted) {
        Measure created = measures.add(new Measure(Ids.next(), rule.require(wanted), clock.instant()));
        return Answers.created(PATH + '/' + created.id, today(created));
    }

    @GET
    @PermissionsAllowed("verification:read")
    @PageOf(value = MeasureView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "措置の一覧。List measures.")
    public Response list(
            @BeanParam @Valid MeasureFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(
                LIST.withRows(found -> found.stream().map(this::today).toList()),
                filter.criteria(),
                filter.sort,
                page,
                headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("verification:read")
    @Operation(summary = "措置を見る。Read a measure.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, today(measures.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("verification:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "完了前の措置の一部を変更する。Change parts of a measure that is not closed (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewMeasure.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Measure measure = measures.get(id, ifMatch);
        steps.requireOpen(measure);
        NewMeasure merged = rule.require(patches.merge(measure.written(), patch, NewMeasure.class));
        if (!merged.equals(measure.written())) {
            measure.write(merged);
            measures.record(measure, "changed");
        }
        return Answers.ok(today(measure));
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("verification:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "措置の履歴。The measure's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, measures.subject(), measures.get(id).id, page);
    }

    private MeasureView today(Measure measure) {
        return MeasureView.of(measure, LocalDate.now(clock));
    }
}
