package org.daicho.page.organization;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.post.NewPost;
import org.daicho.organization.post.PostsResource;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Registers a post. */
@Path(Places.POSTS + "/new")
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewPostPage {

    private static final String WRITE = "organization:write";

    private final PostsResource posts;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    NewPostPage(PostsResource posts, StaffBlank blanks, Forms forms) {
        this.posts = posts;
        this.blanks = blanks;
        this.forms = forms;
    }

    /** @param unitId chosen already, where one comes from its page */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @QueryParam("unitId") @Nullable UUID unitId, @Context HttpHeaders headers, RoutingContext routing) {
        Filled filled = unitId == null ? Filled.nothing() : Filled.of(Map.of("unitId", unitId.toString()));
        return forms.draw(routing, blank(Tongue.of(routing), filled, headers), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(
            MultivaluedMap<String, String> sent, @Context HttpHeaders headers, RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), Filled.sent(sent), headers);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = posts.create(body.as(NewPost.class));
            return Done.ENTERED.at(Places.POSTS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("職を登録する", "Register a post"),
                null,
                Places.POSTS + "/new",
                l.of("登録する", "Register"),
                Places.POSTS,
                blanks.post(l, filled, headers));
    }
}
