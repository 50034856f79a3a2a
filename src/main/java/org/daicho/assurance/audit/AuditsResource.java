package org.daicho.assurance.audit;

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
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.independence.IndependenceCheck;
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
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audits")
@Within("audit")
@Tag(name = "audits", description = "監査と指摘事項。Audits and their findings.")
@Produces(MediaType.APPLICATION_JSON)
public class AuditsResource {

    private static final String PATH = "/api/v1/audits";

    private static final ListOf<Audit, AuditView> LIST = ListOf.of(
                    Audit.class,
                    "audits",
                    AuditView::of,
                    List.of(
                            Column.of("年度", AuditView::fiscalYear),
                            Column.of("名称", AuditView::title),
                            Column.of("種別", view -> view.kind().label().ja()),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("開始日", AuditView::startsOn),
                            Column.of("終了日", AuditView::endsOn),
                            Column.of("対象数", view -> view.scope().size()),
                            Column.of("基準", AuditView::criteria),
                            Column.of("報告日", AuditView::reportedOn),
                            Column.of("完了日", AuditView::closedOn),
                            Column.of("備考", AuditView::note)))
            .orderedBy(SortKey.date("startsOn", "startsOn"), audit -> audit.startsOn)
            .orderedBy(SortKey.date("endsOn", "endsOn"), audit -> audit.endsOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), audit -> audit.updatedAt)
            .remembering(AuditView.class);

    private static final String CSV =
            """
            年度,名称,種別,状態,開始日,終了日,対象数,基準,報告日,完了日,備考
            2026,委託契約の管理に関する監査,内部監査,報告済み,2026-10-01,2026-11-30,12,R8.3,2026-12-10,,
            """;

    private final Audits audits;
    private final AuditRule rule;
    private final IndependenceCheck independence;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    AuditsResource(
            Audits audits,
            AuditRule rule,
            IndependenceCheck independence,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.audits = audits;
        this.rule = rule;
        this.independence = independence;
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
    @Operation(summary = "監査を登録する。Register an audit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response create(@NotNull @Valid NewAudit wanted) {
        AuditView created = audits.add(new Audit(Ids.next(), rule.require(wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("audit:read")
    @PageOf(value = AuditView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "監査の一覧。List audits.")
    public Response list(
            @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("audit:read")
    @Operation(summary = "監査を見る。Read an audit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, audits.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("audit:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "監査の一部を変更する。Change parts of an audit that is not reported yet (RFC 7396).",
            description = "Once it has started, its auditors must stay independent of what is in scope.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewAudit.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Audit audit = audits.get(id, ifMatch);
        NewAudit merged = rule.require(patches.merge(audit.written(), patch, NewAudit.class));
        audit.requireChangeable();
        if (audit.state == AuditState.IN_PROGRESS) {
            new Violations()
                    .add(independence.reasons(
                            merged.auditors(),
                            merged.scope(),
                            merged.auditeeUnitIds(),
                            merged.startsOn(),
                            merged.endsOn()))
                    .orThrow(ProblemKind.CONFLICT);
        }
        if (!merged.equals(audit.written())) {
            audit.write(merged);
            audits.record(audit, "changed");
        }
        return Answers.ok(audit.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("audit:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "監査の履歴。The audit's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, audits.subject(), audits.get(id).id, page);
    }
}
