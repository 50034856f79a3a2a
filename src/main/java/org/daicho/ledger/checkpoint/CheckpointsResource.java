package org.daicho.ledger.checkpoint;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger/checkpoints")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class CheckpointsResource {

    private static final String CSV =
            """
            件数,作成日時,作成者,ルートハッシュ,保管先のキー,保管日時,固定期限,ID
            41823,2026-11-25T15:00:00Z,system,CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=,ledger/checkpoints/0000000214,2026-11-25T15:00:01Z,,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<CheckpointView>> COLUMNS = List.of(
            Column.of("件数", CheckpointView::size),
            Column.of("作成日時", CheckpointView::madeAt),
            Column.of("作成者", CheckpointView::madeBy),
            Column.of("ルートハッシュ", CheckpointView::root),
            Column.of("保管先のキー", CheckpointView::objectKey),
            Column.of("保管日時", CheckpointView::storedAt),
            Column.of("固定期限", CheckpointView::lockedUntil),
            Column.of("ID", CheckpointView::id));

    private final Checkpoints checkpoints;
    private final CheckpointKeeper keeper;
    private final SecurityIdentity identity;
    private final ListAnswers answers;

    @Inject
    CheckpointsResource(
            Checkpoints checkpoints, CheckpointKeeper keeper, SecurityIdentity identity, ListAnswers answers) {
        this.answers = answers;
        this.checkpoints = checkpoints;
        this.keeper = keeper;
        this.identity = identity;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("ledger:seal")
    @Operation(
            summary = "チェックポイントを作成して保管する。Make a checkpoint and keep it, also in the object store.",
            description = "One is made by itself at each change of day. storedAt is absent while the store is away.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    public Response make() {
        CheckpointView made =
                CheckpointView.of(keeper.make(identity.getPrincipal().getName()));
        return Response.created(URI.create("/api/v1/ledger/checkpoints/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @PageOf(value = CheckpointView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "保管したチェックポイントの一覧（新しい順）。List the kept checkpoints, the newest first.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "ledger-checkpoints", COLUMNS, this::page);
    }

    @Transactional
    Page<CheckpointView> page(PageRequest page) {
        List<KeptCheckpoint> found = checkpoints.page(before(page.cursor), page.limit + 1);
        return Page.cut(found, page.limit, last -> Long.toString(last.seq)).map(CheckpointView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("ledger:read")
    @Operation(summary = "保管したチェックポイントを見る。Read a kept checkpoint.")
    public CheckpointView read(@PathParam("id") UUID id) {
        return checkpoints
                .findByIdOptional(id)
                .map(CheckpointView::of)
                .orElseThrow(() -> ProblemException.notFound("ledger-checkpoint", id));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    "cursor", "invalid-cursor", Text.of("cursor が正しくありません。", "The cursor is not valid."), null);
        }
    }
}
