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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.holding.NewHolding;
import org.daicho.organization.post.HoldersResource;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records who takes a post. */
@Path(Places.POSTS + "/{id}/holders/new")
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewHoldingPage {

    private static final String WRITE = "organization:write";

    private final HoldersResource holders;
    private final StaffBlank blanks;
    private final Forms forms;
    private final Clock clock;

    @Inject
    NewHoldingPage(HoldersResource holders, StaffBlank blanks, Forms forms, Clock clock) {
        this.holders = holders;
        this.blanks = blanks;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context HttpHeaders headers, RoutingContext routing) {
        Filled filled = Filled.of(
                Map.of("kind", "PRINCIPAL", "fromOn", LocalDate.now(clock).toString()));
        return forms.draw(routing, blank(Tongue.of(routing), id, filled, headers), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), id, Filled.sent(sent), headers);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            holders.create(id, body.as(NewHolding.class));
            return Done.RECORDED.at(Places.POSTS + '/' + id);
        });
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.POSTS + '/' + id;
        return new Blank(
                l.of("在職者を登録する", "Record who takes the post"),
                null,
                place + "/holders/new",
                l.of("登録する", "Register"),
                place,
                blanks.holding(l, filled, headers));
    }
}
