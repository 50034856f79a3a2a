package org.daicho.page.contract;

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
import org.daicho.contract.ContractView;
import org.daicho.contract.ContractsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes the terms of a contract; what the form does not ask stays as it is. */
@Path("/portal/contracts/{id}/change")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ContractChangePage {

    private static final String WRITE = "contract:write";

    private final Asking asking;
    private final ContractsResource contracts;
    private final ContractBlank blanks;
    private final Forms forms;

    @Inject
    ContractChangePage(Asking asking, ContractsResource contracts, ContractBlank blanks, Forms forms) {
        this.asking = asking;
        this.contracts = contracts;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        ContractView present = present(id, request);
        Filled filled = forms.registered(present);
        Blank blank = blank(Tongue.of(routing), id, filled, headers, request);
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
        Blank blank = blank(Tongue.of(routing), id, Filled.sent(sent), headers, request);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            contracts.change(id, version, body.patch());
            return Done.CHANGED.at("/portal/contracts/" + id);
        });
    }

    private ContractView present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (ContractView) contracts.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers, Request request) {
        return new Blank(
                l.of("契約の内容を変更する", "Change a contract"),
                null,
                "/portal/contracts/" + id + "/change",
                l.of("変更する", "Change"),
                "/portal/contracts/" + id,
                blanks.entries(l, filled, headers, request));
    }
}
