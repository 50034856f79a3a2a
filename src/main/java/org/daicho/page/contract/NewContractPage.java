package org.daicho.page.contract;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractsResource;
import org.daicho.contract.terms.NewContract;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Registers a contract; it begins as a draft. */
@Path("/portal/contracts/new")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewContractPage {

    private static final String WRITE = "contract:write";

    private final ContractsResource contracts;
    private final ContractBlank blanks;
    private final Forms forms;

    @Inject
    NewContractPage(ContractsResource contracts, ContractBlank blanks, Forms forms) {
        this.contracts = contracts;
        this.blanks = blanks;
        this.forms = forms;
    }

    /** @param contractor chosen already, where one comes from its page */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @QueryParam("contractor") @Nullable UUID contractor,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Filled filled =
                contractor == null ? Filled.nothing() : Filled.of(Map.of("contractorId", contractor.toString()));
        return forms.draw(routing, blank(Tongue.of(routing), filled, headers, request), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), Filled.sent(sent), headers, request);
        return forms.file(
                routing,
                sent,
                blank,
                WRITE,
                (body, version) ->
                        Done.ENTERED.at("/portal/contracts/" + Forms.id(contracts.create(body.as(NewContract.class)))));
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers, Request request) {
        return new Blank(
                l.of("委託契約を登録する", "Register a contract"),
                l.of("登録すると「準備中」になります。締結などは登録の後で行います。", "It begins as a draft; signing and the rest come after."),
                "/portal/contracts/new",
                l.of("登録する", "Register"),
                "/portal/contracts",
                blanks.entries(l, filled, headers, request));
    }
}
