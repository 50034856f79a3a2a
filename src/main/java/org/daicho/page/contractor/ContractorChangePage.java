package org.daicho.page.contractor;

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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contractor.ContractorView;
import org.daicho.contractor.ContractorsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is registered of a contractor; what the form does not ask stays as it is. */
@Path("/portal/contractors/{id}/change")
@Within("contractor")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ContractorChangePage {

    private static final String WRITE = "contractor:write";

    private final Asking asking;
    private final ContractorsResource contractors;
    private final Forms forms;

    @Inject
    ContractorChangePage(Asking asking, ContractorsResource contractors, Forms forms) {
        this.asking = asking;
        this.contractors = contractors;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        ContractorView present = present(id, request);
        return forms.draw(routing, blank(Tongue.of(routing), id), forms.registered(present), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, present, (body, version) -> {
            contractors.change(id, version, body.patch());
            return Done.CHANGED.at(place(id));
        });
    }

    private ContractorView present(UUID id, Request request) {
        return asking.ask("contractor:read", () ->
                        (ContractorView) contractors.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, UUID id) {
        return new Blank(
                l.of("委託事業者の登録内容を変更する", "Change a contractor"),
                null,
                place(id) + "/change",
                l.of("変更する", "Change"),
                place(id),
                ContractorBlank.entries(l));
    }

    private static String place(UUID id) {
        return "/portal/contractors/" + id;
    }
}
