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
import org.daicho.organization.unit.NewUnit;
import org.daicho.organization.unit.UnitsResource;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Registers a unit. */
@Path(Places.UNITS + "/new")
@Within("organization-unit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewUnitPage {

    private static final String WRITE = "organization:write";

    private final UnitsResource units;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    NewUnitPage(UnitsResource units, StaffBlank blanks, Forms forms) {
        this.units = units;
        this.blanks = blanks;
        this.forms = forms;
    }

    /** @param parentId chosen already, where one comes from its page */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @QueryParam("parentId") @Nullable UUID parentId, @Context HttpHeaders headers, RoutingContext routing) {
        Filled filled = parentId == null ? Filled.nothing() : Filled.of(Map.of("parentId", parentId.toString()));
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
            Response created = units.create(body.as(NewUnit.class));
            return Done.ENTERED.at(Places.UNITS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("組織を登録する", "Register a unit"),
                null,
                Places.UNITS + "/new",
                l.of("登録する", "Register"),
                Places.UNITS,
                blanks.unit(l, filled, headers));
    }
}
