package org.daicho.page.incident;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.incident.IncidentsResource;
import org.daicho.verification.incident.terms.NewIncident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reports an incident; from the page of a thing, about that thing. */
@Path(Places.INCIDENTS + "/new")
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewIncidentPage {

    private static final String WRITE = "incident:write";

    private final IncidentsResource incidents;
    private final IncidentBlank blanks;
    private final Forms forms;

    @Inject
    NewIncidentPage(IncidentsResource incidents, IncidentBlank blanks, Forms forms) {
        this.incidents = incidents;
        this.blanks = blanks;
        this.forms = forms;
    }

    /** @param serviceId a cloud service or a social media account */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("contractorId") @Nullable UUID contractorId,
            @QueryParam("serviceId") @Nullable UUID serviceId,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Map<String, String> about = new HashMap<>();
        put(about, "contractId", contractId);
        put(about, "contractorId", contractorId);
        put(about, "serviceId", serviceId);
        Filled filled = Filled.of(about);
        return forms.draw(routing, blank(Tongue.of(routing), filled, headers), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response report(MultivaluedMap<String, String> sent, @Context HttpHeaders headers, RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), Filled.sent(sent), headers);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = incidents.create(body.as(NewIncident.class));
            return Done.ENTERED.at(Places.INCIDENTS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("事故を報告する", "Report an incident"),
                l.of(
                        "分かっていることだけで構いません。まず登録し、後から書き足してください。",
                        "What is known will do: report it first, and add to it later."),
                Places.INCIDENTS + "/new",
                l.of("報告する", "Report"),
                Places.INCIDENTS,
                blanks.entries(l, filled, Filled.nothing(), headers));
    }

    private static void put(Map<String, String> about, String name, @Nullable UUID id) {
        if (id != null) {
            about.put(name, id.toString());
        }
    }
}
