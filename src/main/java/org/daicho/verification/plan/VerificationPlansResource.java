package org.daicho.verification.plan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/verification-plans")
@Tag(name = "verification-plans", description = "確認計画。A fiscal year's verifications planned in one call.")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationPlansResource {

    private static final String PATH = "/api/v1/verification-plans";

    private static final ListOf<Plan, PlanView> LIST = ListOf.of(
                    Plan.class,
                    "verification-plans",
                    PlanView::of,
                    List.of(
                            Column.of("年度", PlanView::fiscalYearLabel),
                            Column.of("試行", row -> row.dryRun() ? "試行" : ""),
                            Column.of("契約数", PlanView::contracts),
                            Column.of("予定", PlanView::planned),
                            Column.of("対象外", PlanView::skipped),
                            Column.of("作成日時", PlanView::createdAt)))
            .orderedBy(SortKey.instant("createdAt", "createdAt"), plan -> plan.createdAt)
            .remembering(PlanView.class);

    private static final List<Column<PlanLineView>> LINE_COLUMNS = List.of(
            Column.of("契約ID", PlanLineView::contractId),
            Column.of("結果", row -> row.outcome().label().ja()),
            Column.of("理由", row -> row.because().ja()),
            Column.of("方法", row -> row.method().label().ja()),
            Column.of("期限", PlanLineView::dueOn),
            Column.of("確認の間隔", row -> row.frequency().months() + "か月"),
            Column.of("間隔の根拠", row -> row.frequency().because().ja()));

    private static final SortKey DUE = SortKey.date("dueOn", "dueOn");

    private static final String CSV =
            """
            年度,試行,契約数,予定,対象外,作成日時
            令和8年度,,240,200,40,2026-04-01T00:30:00Z
            """;

    private static final String LINES_CSV =
            """
            契約ID,結果,理由,方法,期限,確認の間隔,間隔の根拠
            019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,予定,まだ確認を行っていないため,実地,2027-03-31,12か月,個人情報を取り扱うため
            """;

    private final Plans plans;
    private final Planner planner;
    private final Lists lists;
    private final Keyset keyset;
    private final ListAnswers answers;
    private final History history;

    @Inject
    VerificationPlansResource(
            Plans plans, Planner planner, Lists lists, Keyset keyset, ListAnswers answers, History history) {
        this.plans = plans;
        this.planner = planner;
        this.lists = lists;
        this.keyset = keyset;
        this.answers = answers;
        this.history = history;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("verification:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "年度の確認をまとめて予定する。Plan a fiscal year's verifications.",
            description =
                    "For every contract that is signed, active or suspended and performed in the year, unless one is planned or"
                            + " done within its interval. The same call again plans nothing new.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response create(@NotNull @Valid NewPlan wanted) {
        PlanView made = planner.plan(new FiscalYear(wanted.fiscalYear()), Boolean.TRUE.equals(wanted.dryRun()));
        return Answers.created(PATH + '/' + made.id(), made);
    }

    @GET
    @PermissionsAllowed("verification:read")
    @PageOf(value = PlanView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "確認計画の一覧。List the plans.")
    public Response list(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("sort")
                    @Parameter(description = "並び順：createdAt（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        Criteria criteria = new Criteria().when("fiscalYear", fiscalYear, "e.fiscalYear = :fiscalYear");
        return lists.answer(LIST, criteria, sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("verification:read")
    @Operation(summary = "確認計画を見る。Read a plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, plans.get(id).view());
    }

    @GET
    @Path("{id}/lines")
    @PermissionsAllowed("verification:read")
    @PageOf(value = PlanLineView.class, csv = LINES_CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "計画の明細（契約ごとの予定か対象外か、その理由）。What the plan says of each contract, and why.")
    public Response lines(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable PlanOutcome outcome,
            @QueryParam("contractId") @Nullable UUID contractId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        UUID plan = plans.get(id).id;
        return answers.answer(
                headers,
                page,
                "verification-plan-lines",
                LINE_COLUMNS,
                request -> page(plan, outcome, contractId, request));
    }

    @Transactional
    Page<PlanLineView> page(UUID plan, @Nullable PlanOutcome outcome, @Nullable UUID contractId, PageRequest request) {
        Criteria criteria = new Criteria()
                .always("e.planId = :planId", Map.of("planId", plan))
                .when("outcome", outcome, "e.outcome = :outcome")
                .when("contractId", contractId, "e.contractId = :contractId");
        return keyset.page(
                        new Keyset.Listing<>(
                                PlanLine.class,
                                "verification-plans/" + plan + "/lines",
                                criteria,
                                new SortKey.Chosen(DUE, false),
                                line -> line.dueOn,
                                line -> line.id),
                        request)
                .map(PlanLineView::of);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("verification:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "確認計画の履歴。The plan's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, plans.subject(), plans.get(id).id, page);
    }
}
