package org.daicho.page.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jspecify.annotations.Nullable;

/** Writes down what has become known of an incident since it was reported; the deadlines follow. */
@Path(Places.INCIDENTS + "/{id}/change")
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class IncidentChangePage {

    private static final String WRITE = "incident:write";
    private static final String CONTRACT = "contractId";
    private static final String CONTRACTOR = "contractorId";

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
        Blank blank = blank(Tongue.of(routing), present, filled, headers);
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
        IncidentView before = present(id, request);
        Blank blank = blank(Tongue.of(routing), before, Filled.sent(sent), headers);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            incidents.change(id, version, passedOn(body.patch(), before));
            return Done.CHANGED.at(Places.INCIDENTS + '/' + id);
        });
    }

    /**
     * With another contract, the contractor that merely stood there gives way: the patch names none, and the incident takes the new
     * contract's. One who was chosen along with the contract stays.
     */
    private static ObjectNode passedOn(ObjectNode patch, IncidentView before) {
        boolean another = patch.hasNonNull(CONTRACT) && !isSame(patch, CONTRACT, before.contractId());
        if (another && isSame(patch, CONTRACTOR, before.contractorId())) {
            patch.putNull(CONTRACTOR);
        }
        return patch;
    }

    private static boolean isSame(ObjectNode patch, String name, @Nullable UUID id) {
        return id != null && patch.path(name).asText().equals(id.toString());
    }

    private IncidentView present(UUID id, Request request) {
        return asking.ask("incident:read", () ->
                        (IncidentView) incidents.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, IncidentView incident, Filled filled, HttpHeaders headers) {
        String place = Places.INCIDENTS + '/' + incident.id();
        return new Blank(
                l.of("事故の記録を変更する", "Change an incident"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.entries(l, filled, forms.registered(incident), headers));
    }
}
