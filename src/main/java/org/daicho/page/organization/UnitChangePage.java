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
import org.daicho.organization.unit.UnitView;
import org.daicho.organization.unit.UnitsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is registered of a unit. */
@Path(Places.UNITS + "/{id}/change")
@Within("organization-unit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class UnitChangePage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final UnitsResource units;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    UnitChangePage(Asking asking, UnitsResource units, StaffBlank blanks, Forms forms) {
        this.asking = asking;
        this.units = units;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        UnitView present = present(id, request);
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
            units.change(id, version, body.patch());
            return Done.CHANGED.at(Places.UNITS + '/' + id);
        });
    }

    private UnitView present(UUID id, Request request) {
        return asking.ask("organization:read", () ->
                        (UnitView) units.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.UNITS + '/' + id;
        return new Blank(
                l.of("組織の登録内容を変更する", "Change a unit"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.unit(l, filled, headers));
    }
}
