package org.daicho.page.incident;

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
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.IncidentsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writes down what has become known of an incident since it was reported; the deadlines follow. */
@Path(Places.INCIDENTS + "/{id}/change")
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class IncidentChangePage {

    private static final String WRITE = "incident:write";

    private final Asking asking;
    private final IncidentsResource incidents;
    private final IncidentBlank blanks;
    private final Forms forms;

    @Inject
    IncidentChangePage(Asking asking, IncidentsResource incidents, IncidentBlank blanks, Forms forms) {
        this.asking = asking;
        this.incidents = incidents;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        IncidentView present = present(id, request);
        Filled filled = forms.registered(present);
        Blank blank = blank(Tongue.of(routing), id, filled, headers);
        return forms.draw(routing, blank, filled, present.version());
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
            incidents.change(id, version, body.patch());
            return Done.CHANGED.at(Places.INCIDENTS + '/' + id);
        });
    }

    private IncidentView present(UUID id, Request request) {
        return asking.ask("incident:read", () ->
                        (IncidentView) incidents.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.INCIDENTS + '/' + id;
        return new Blank(
                l.of("事故の記録を変更する", "Change an incident"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.entries(l, filled, headers));
    }
}
