package org.daicho.contract.disposal;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractView;
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
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contracts/{id}/disposals")
@Within("contract")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class DisposalsResource {

    private static final ListOf<Disposal, DisposalView> LIST = ListOf.of(
                    Disposal.class,
                    "contract-disposals",
                    DisposalView::of,
                    List.of(
                            Column.of("種類", one -> one.kind().label().ja()),
                            Column.of("媒体", one -> one.medium().label().ja()),
                            Column.of(
                                    "方法",
                                    one -> one.method() == null
                                            ? null
                                            : one.method().label().ja()),
                            Column.of("製造番号等", one -> String.join(" ", one.serialNumbers())),
                            Column.of("実施日", DisposalView::doneOn),
                            Column.of("実施者", DisposalView::performedBy),
                            Column.of("例外の理由", DisposalView::exceptionReason),
                            Column.of("証拠資料の数", one -> one.evidenceIds().size()),
                            Column.of("備考", DisposalView::note)))
            .orderedBy(SortKey.date("doneOn", "doneOn"), disposal -> disposal.doneOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), disposal -> disposal.updatedAt)
            .remembering(DisposalView.class);

    private static final String CSV =
            """
            種類,媒体,方法,製造番号等,実施日,実施者,例外の理由,証拠資料の数,備考
            物理的破壊,磁気ディスク,破砕・穿孔,WD-WX12A34B5678,2027-03-31,株式会社岩手山データ,,1,
            """;

    private final ContractDirectory contracts;
    private final Disposals disposals;
    private final DisposalRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    DisposalsResource(
            ContractDirectory contracts,
            Disposals disposals,
            DisposalRule rule,
            Lists lists,
            History history,
            MergePatch patches,
            Clock clock) {
        this.contracts = contracts;
        this.disposals = disposals;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "情報の返却・消去・廃棄を記録する。Record the return or disposal of information.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewDisposal wanted) {
        ContractView contract = contracts.open(id);
        DisposalView created = disposals
                .add(new Disposal(Ids.next(), id, rule.require(contract, wanted), clock.instant()))
                .view();
        return Answers.created("/api/v1/contracts/" + id + "/disposals/" + created.id(), created);
    }

    @GET
    @PermissionsAllowed("contract:read")
    @PageOf(value = DisposalView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "情報の返却・消去・廃棄の一覧。List the returns and disposals of a contract.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("sort")
                    @Parameter(description = "並び順：doneOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
                    @Nullable String sort,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        contracts.view(id);
        Criteria criteria = new Criteria().when("contractId", id, "e.contractId = :contractId");
        return lists.answer(LIST, criteria, sort, page, headers);
    }

    @GET
    @Path("{disposalId}")
    @PermissionsAllowed("contract:read")
    @Operation(summary = "返却・廃棄の記録を見る。Read a return or disposal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("disposalId") UUID disposalId, @Context Request request) {
        return Answers.read(request, disposals.of(id, disposalId).view());
    }

    @PATCH
    @Path("{disposalId}")
    @Transactional
    @PermissionsAllowed("contract:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "返却・廃棄の記録の一部を変更する。Change parts of a return or disposal (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewDisposal.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("disposalId") UUID disposalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            JsonNode patch) {
        Disposal disposal = disposals.of(id, disposalId);
        IfMatch.require(ifMatch, disposal.version);
        ContractView contract = contracts.open(id);
        NewDisposal merged = rule.require(contract, patches.merge(disposal.written(), patch, NewDisposal.class));
        if (!merged.equals(disposal.written())) {
            disposal.write(merged);
            disposals.record(disposal, "changed");
        }
        return Answers.ok(disposal.view());
    }

    @GET
    @Path("{disposalId}/history")
    @PermissionsAllowed("contract:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "返却・廃棄の記録の履歴。The history of a return or disposal.")
    public Response history(
            @PathParam("id") UUID id,
            @PathParam("disposalId") UUID disposalId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return history.answer(headers, disposals.subject(), disposals.of(id, disposalId).id, page);
    }
}
