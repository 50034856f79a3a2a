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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Within("post")
@Tag(name = "posts", description = "職。The posts, which stay when people change.")
@Produces(MediaType.APPLICATION_JSON)
public class PostsResource {

    private static final String PATH = "/api/v1/posts";

    private final Posts posts;
    private final PostRule rule;
    private final PostList list;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    PostsResource(Posts posts, PostRule rule, PostList list, History history, MergePatch patches, Clock clock) {
        this.posts = posts;
        this.rule = rule;
        this.list = list;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "職を登録する。Register a post.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response create(@NotNull @Valid NewPost wanted) {
        PostView created = posts.add(new Post(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = PostRow.class, csv = PostList.CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "職の一覧。List posts.")
    public Response list(
            @BeanParam @Valid PostFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return list.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "職を見る。Read a post.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, posts.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "職の一部を変更する。Change parts of a post (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewPost.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        posts.locked(id);
        Post post = posts.get(id, ifMatch);
        NewPost merged = rule.require(post.written(), patches.merge(post.written(), patch, NewPost.class));
        if (!merged.equals(post.written())) {
            rule.requireOver(post, merged.validUntil());
            post.write(merged);
            posts.record(post, "changed");
        }
        return Answers.ok(post.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("organization:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "職の履歴。The post's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, posts.subject(), posts.get(id).id, page);
    }
}
