package org.daicho.evidence.disposal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.EvidenceSweeper;
import org.daicho.evidence.metadata.Reason;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evidence-disposals")
@Tag(name = "evidence-disposals", description = "証拠資料の廃棄。Lists of evidence whose retention is over.")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceDisposalsResource {

    private static final String PATH = "/api/v1/evidence-disposals";

    private static final ListOf<Disposal, DisposalView> LIST = ListOf.of(
                    Disposal.class,
                    "evidence-disposals",
                    DisposalView::of,
                    List.of(
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("起案日", DisposalView::proposedOn),
                            Column.of("承認日", DisposalView::approvedOn),
                            Column.of("廃棄日", DisposalView::carriedOutOn),
                            Column.of("件数", view -> view.evidenceIds().size()),
                            Column.of("理由", DisposalView::reason)))
            .orderedBy(SortKey.date("proposedOn", "proposedOn"), disposal -> disposal.proposedOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), disposal -> disposal.updatedAt)
            .remembering(DisposalView.class);

    private static final String CSV =
            """
            状態,起案日,承認日,廃棄日,件数,理由
            承認済み,2032-04-01,2032-04-05,,12,保存期間の満了
            """;

    private final Disposals disposals;
    private final DisposalSteps steps;
    private final Certificate certificate;
    private final EvidenceSweeper sweeper;
    private final Lists lists;
    private final History history;

    @Inject
    EvidenceDisposalsResource(
            Disposals disposals,
            DisposalSteps steps,
            Certificate certificate,
            EvidenceSweeper sweeper,
            Lists lists,
            History history) {
        this.disposals = disposals;
        this.steps = steps;
        this.certificate = certificate;
        this.sweeper = sweeper;
        this.lists = lists;
        this.history = history;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "廃棄を起案する。Propose evidence for disposal.",
            description = "All of it must be past its retention and free of holds, else 409 with every reason.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response propose(@NotNull @Valid NewDisposal wanted) {
        DisposalView proposed = steps.propose(wanted);
        return Answers.created(PATH + '/' + proposed.id(), proposed);
    }

    @GET
    @PermissionsAllowed("evidence:read")
    @PageOf(value = DisposalView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "廃棄案の一覧。List the lists of disposal.")
    public Response list(
            @BeanParam @Valid DisposalFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "廃棄案を見る。Read a list of disposal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, disposals.get(id).view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("evidence:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "廃棄案の履歴。The list's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, disposals.subject(), disposals.get(id).id, page);
    }

    @POST
    @Path("{id}/approve")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:restricted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "廃棄を承認する。Approve a list; not by whoever proposed it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DisposalSignature signature) {
        return Answers.ok(steps.approve(disposals.get(id, ifMatch), signature.by()));
    }

    @POST
    @Path("{id}/withdraw")
    @Idempotent
    @Transactional
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "廃棄案を取り下げる。Withdraw a list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Reason because) {
        return Answers.ok(steps.withdraw(disposals.get(id, ifMatch), because));
    }

    @POST
    @Path("{id}/carry-out")
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:restricted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "廃棄を実施する。Carry a list out: the files go, the records stay.",
            description =
                    "A file that other evidence has too stays for that. A store that is away loses its files later.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response carryOut(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DisposalSignature signature) {
        DisposalView done = steps.carryOut(id, ifMatch, signature.by());
        sweeper.sweepReleasedNow();
        return Answers.ok(done);
    }

    @GET
    @Path("{id}/certificate")
    @PermissionsAllowed("evidence:read")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "廃棄証明書を取り出す。Take out the certificate of a list that was carried out.",
            description = "A page to print; refused as long as the store still holds any of its files.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response certificate(@PathParam("id") UUID id) {
        return Response.ok(certificate.of(disposals.get(id))).build();
    }
}
