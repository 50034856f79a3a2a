package org.daicho.assurance.audit.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit-plans")
@Tag(name = "audit-plans", description = "監査計画。Audit plans, medium-term and annual.")
@Produces(MediaType.APPLICATION_JSON)
public class AuditPlansResource {

    private static final String PATH = "/api/v1/audit-plans";

    private static final ListOf<AuditPlan, AuditPlanView> LIST = ListOf.of(
                    AuditPlan.class,
                    "audit-plans",
                    AuditPlanView::of,
                    List.of(
                            Column.of("種別", view -> view.kind().label().ja()),
                            Column.of("名称", AuditPlanView::title),
                            Column.of("年度", AuditPlanView::fiscalYear),
                            Column.of("開始年度", AuditPlanView::fromFiscalYear),
                            Column.of("終了年度", AuditPlanView::toFiscalYear),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("実施時期", AuditPlanView::timing),
                            Column.of("承認日", AuditPlanView::approvedOn),
                            Column.of("備考", AuditPlanView::note)))
            .orderedBy(SortKey.integer("fiscalYear", "fromFiscalYear"), plan -> plan.fromFiscalYear)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), plan -> plan.updatedAt)
            .remembering(AuditPlanView.class);

    private static final String CSV =
            """
            種別,名称,年度,開始年度,終了年度,状態,実施時期,承認日,備考
            年度計画,令和8年度情報セキュリティ監査計画,2026,,,承認済み,10月から11月まで,2026-05-12,
            """;

    public record AuditPlanApproval(
            @NotNull @Valid Signatory by, @NotNull @Schema(examples = "2026-05-12") LocalDate on) {}

    public record AuditPlanRevision(
            @NotBlank @Size(max = 1000) @Schema(examples = "新たなクラウドサービスを対象に加えるため") String reason) {}

    private final AuditPlans plans;
    private final AuditPlanRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    AuditPlansResource(
            AuditPlans plans, AuditPlanRule rule, Lists lists, History history, MergePatch patches, Clock clock) {
        this.plans = plans;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "監査計画を登録する。Register an audit plan.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuditPlanView.class)))
    public Response create(@NotNull @Valid NewAuditPlan wanted) {
        AuditPlanView created = plans.add(new AuditPlan(Ids.next(), rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("audit:read")
    @PageOf(value = AuditPlanView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "監査計画の一覧。List audit plans.")
    public Response list(
            @BeanParam @Valid AuditPlanFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "監査計画を見る。Read an audit plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPlanView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, plans.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "監査計画の一部を変更する。Change parts of a plan that is still a draft (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewAuditPlan.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPlanView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        AuditPlan plan = plans.get(id, ifMatch);
        NewAuditPlan merged = rule.require(patches.merge(plan.written(), patch, NewAuditPlan.class));
        plan.requireDraft();
        if (!merged.equals(plan.written())) {
            plan.write(merged);
            plans.record(plan, "changed");
        }
        return Answers.ok(plan.view());
    }

    @POST
    @Path("{id}/approve")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "監査計画の承認を記録する。Record the approval of a plan.",
            description = "Not by who prepared it, and an annual plan only after its medium-term plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPlanView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AuditPlanApproval approval) {
        AuditPlan plan = plans.get(id, ifMatch);
        rule.requireApproval(plan, approval.by(), approval.on());
        plan.approve(approval.by(), approval.on());
        return Answers.ok(plans.record(plan, "approved").view());
    }

    @POST
    @Path("{id}/revise")
    @Idempotent
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "承認済みの計画を案に戻して見直す。Make an approved plan a draft again, to be changed and approved anew.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPlanView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AuditPlanRevision revision) {
        AuditPlan plan = plans.get(id, ifMatch);
        plan.revise(revision.reason());
        return Answers.ok(plans.record(plan, "revised").view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("audit:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "監査計画の履歴。The plan's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, plans.subject(), plans.get(id).id, page);
    }
}
