package org.daicho.page.subcontract;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.subcontract.SubcontractView;
import org.daicho.contract.subcontract.SubcontractsResource;
import org.daicho.contract.subcontract.decision.SubcontractEnd;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records that the subcontracted work is over. */
@Path(Places.SUBCONTRACTS + "/{id}/end")
@Within("subcontract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SubcontractEndPage {

    private static final String WRITE = "contract:sign";

    private final Asking asking;
    private final SubcontractsResource subcontracts;
    private final Forms forms;
    private final Clock clock;

    @Inject
    SubcontractEndPage(Asking asking, SubcontractsResource subcontracts, Forms forms, Clock clock) {
        this.asking = asking;
        this.subcontracts = subcontracts;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        Filled today = Filled.of(Map.of("endedOn", LocalDate.now(clock).toString()));
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id),
                today,
                present(id, request).version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, now, (body, version) -> {
            subcontracts.end(id, version, body.as(SubcontractEnd.class));
            return Done.RECORDED.at(Places.SUBCONTRACTS + '/' + id);
        });
    }

    private SubcontractView present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (SubcontractView) subcontracts.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = Places.SUBCONTRACTS + '/' + id;
        return new Blank(
                l.of("再委託の終了を記録する", "Record the end of a subcontract"),
                null,
                place + "/end",
                l.of("記録する", "Record"),
                place,
                List.of(Entry.day(l, "endedOn", l.of("業務の最終日", "Last day of work"))
                        .must()));
    }
}
