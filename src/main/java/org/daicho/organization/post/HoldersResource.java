package org.daicho.organization.post;

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
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.holding.NewHolding;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who holds a post, held, and will hold it. */
@Path("/api/v1/posts/{id}/holders")
@Within("post")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
public class HoldersResource {

    private static final String CSV =
            """
            職,職員,在職区分,開始日,終了日
            019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e22,本務,2026-04-01,2028-03-31
            """;

    private final PostDirectory posts;
    private final HoldingRegister holdings;

    @Inject
    HoldersResource(PostDirectory posts, HoldingRegister holdings) {
        this.posts = posts;
        this.holdings = holdings;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "職に就ける。Somebody takes the post.",
            description =
                    "One person at a time is its principal holder (本務), and one acts for it (事務取扱); others hold it"
                            + " concurrently (兼務).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldingView.class)))
    public Response create(@PathParam("id") UUID id, @NotNull @Valid NewHolding wanted) {
        HoldingView created = holdings.begin(id, posts.locked(id).term(), wanted);
        return Answers.created("/api/v1/posts/" + id + "/holders/" + created.id(), created);
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = HoldingView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "職の在職者。Who holds the post, oldest first.")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "この日の在職者。Those of this day.", example = "2026-04-01") @Nullable LocalDate on,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return holdings.list(posts.view(id).id(), on, page, headers);
    }

    @GET
    @Path("{holdingId}")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "在職を見る。Read a holding.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldingView.class)))
    public Response read(@PathParam("id") UUID id, @PathParam("holdingId") UUID holdingId, @Context Request request) {
        return Answers.read(request, holdings.get(id, holdingId));
    }

    @PATCH
    @Path("{holdingId}")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "在職を変更する、終える。Change or end a holding (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewHolding.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldingView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("holdingId") UUID holdingId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            JsonNode patch) {
        return Answers.ok(holdings.change(id, posts.locked(id).term(), holdingId, ifMatch, patch));
    }

    @GET
    @Path("{holdingId}/history")
    @PermissionsAllowed("organization:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "在職の履歴。The holding's history.")
    public Response history(
            @PathParam("id") UUID id,
            @PathParam("holdingId") UUID holdingId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return holdings.history(id, holdingId, page, headers);
    }
}
