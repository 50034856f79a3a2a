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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.post.HoldersResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writes down or mends the days of somebody in a post. */
@Path(Places.POSTS + "/{id}/holders/{holdingId}/change")
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class HoldingChangePage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final HoldersResource holders;
    private final Staff staff;
    private final Forms forms;

    @Inject
    HoldingChangePage(Asking asking, HoldersResource holders, Staff staff, Forms forms) {
        this.asking = asking;
        this.holders = holders;
        this.staff = staff;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("holdingId") UUID holdingId,
            @Context Request request,
            RoutingContext routing) {
        HoldingView present = present(id, holdingId, request);
        return forms.draw(routing, blank(Tongue.of(routing), present), forms.registered(present), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("holdingId") UUID holdingId,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), present(id, holdingId, request));
        Forms.Present now = new Forms.Present(() -> present(id, holdingId, request), true);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            holders.change(id, holdingId, version, body.patch());
            return Done.CHANGED.at(Places.POSTS + '/' + id);
        });
    }

    private HoldingView present(UUID id, UUID holdingId, Request request) {
        return asking.ask("organization:read", () ->
                        (HoldingView) holders.read(id, holdingId, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, HoldingView holding) {
        String place = Places.POSTS + '/' + holding.postId();
        Map<UUID, String> post = staff.posts(List.of(holding.postId()));
        Map<UUID, String> person = staff.people(List.of(holding.personId()));
        return new Blank(
                        l.of("在職期間を変更する", "Change somebody's days in a post"),
                        l.of("終了日は最後に在職する日です。", "The last day is the last on which the post is held."),
                        place + "/holders/" + holding.id() + "/change",
                        l.of("変更する", "Change"),
                        place,
                        List.of(
                                Entry.day(l, "fromOn", l.of("開始日", "From")).must(),
                                Entry.day(l, "untilOn", l.of("終了日", "Until"))))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("在職", "Holding"),
                        List.of(
                                Fact.of(l.of("職", "Post"), post.get(holding.postId())),
                                Fact.of(l.of("職員", "Person"), person.get(holding.personId()))))));
    }
}
