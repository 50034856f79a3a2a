package org.daicho.ledger.key;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ledger/keys")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerKeysResource {

    private static final ListOf<LedgerKey, LedgerKeyView> LIST = ListOf.of(
                    LedgerKey.class,
                    "ledger-keys",
                    LedgerKeyView::of,
                    List.of(
                            Column.of("検証鍵", LedgerKeyView::verifierKey),
                            Column.of("作成日時", LedgerKeyView::createdAt),
                            Column.of("署名終了日時", LedgerKeyView::signsUntil)))
            .orderedBy(SortKey.instant("createdAt", "createdAt"), key -> key.createdAt);

    private static final String CSV =
            """
            検証鍵,作成日時,署名終了日時
            daicho+5dcf1b33+AdCg2VZWUNiYJ7ur6TRqBM1kVv1yWwNgXEnvnRSEW6cR,2026-04-01T00:30:00.123456Z,
            """;

    private final LedgerKeys keys;
    private final Signers signers;
    private final Lists lists;
    private final History history;

    @Inject
    LedgerKeysResource(LedgerKeys keys, Signers signers, Lists lists, History history) {
        this.keys = keys;
        this.signers = signers;
        this.lists = lists;
        this.history = history;
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @PageOf(value = LedgerKeyView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "検証鍵の一覧。List the keys that checkpoints are verified with.",
            description = "Keep a copy outside: a key read from here proves nothing about here.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, new Criteria(), null, page, headers);
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("ledger:key")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "署名鍵を替える。Replace the key that signs checkpoints.",
            description = "Both keys sign until the overlap is over. 409 where the key is configured.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LedgerKeyView.class)))
    public Response replace(@NotNull @Valid NewLedgerKey wanted) {
        LedgerKeyView made = signers.replace(wanted.overlap());
        return Answers.created("/api/v1/ledger/keys/" + made.id(), made);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("ledger:read")
    @Operation(summary = "検証鍵を見る。Read a key.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LedgerKeyView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, keys.get(id).view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("ledger:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "検証鍵の履歴。The key's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, keys.subject(), keys.get(id).id, page);
    }
}
