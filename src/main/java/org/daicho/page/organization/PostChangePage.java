package org.daicho.page.organization;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.post.PostView;
import org.daicho.organization.post.PostsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is registered of a post. */
@Path(Places.POSTS + "/{id}/change")
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PostChangePage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final PostsResource posts;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    PostChangePage(Asking asking, PostsResource posts, StaffBlank blanks, Forms forms) {
        this.asking = asking;
        this.posts = posts;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        PostView present = present(id, request);
        Filled filled = forms.registered(present);
        return forms.draw(routing, blank(Tongue.of(routing), id, filled, headers), filled, present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), id, Filled.sent(sent), headers);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            posts.change(id, version, body.patch());
            return Done.CHANGED.at(Places.POSTS + '/' + id);
        });
    }

    private PostView present(UUID id, Request request) {
        return asking.ask("organization:read", () ->
                        (PostView) posts.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.POSTS + '/' + id;
        return new Blank(
                l.of("職の登録内容を変更する", "Change a post"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.post(l, filled, headers));
    }
}
