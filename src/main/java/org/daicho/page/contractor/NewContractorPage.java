package org.daicho.page.contractor;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.daicho.access.gate.Within;
import org.daicho.contractor.ContractorsResource;
import org.daicho.contractor.NewContractor;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers a contractor. */
@Path("/portal/contractors/new")
@Within("contractor")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewContractorPage {

    private static final String WRITE = "contractor:write";

    private final ContractorsResource contractors;
    private final Forms forms;

    @Inject
    NewContractorPage(ContractorsResource contractors, Forms forms) {
        this.contractors = contractors;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(RoutingContext routing) {
        return forms.draw(routing, blank(Tongue.of(routing)), Filled.nothing());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(routing, sent, blank(Tongue.of(routing)), WRITE, (body, version) -> {
            Response created = contractors.create(body.as(NewContractor.class));
            return Done.ENTERED.at("/portal/contractors/" + Forms.id(created));
        });
    }

    private static Blank blank(Tongue l) {
        return new Blank(
                l.of("委託事業者を登録する", "Register a contractor"),
                l.of(
                        "先に一覧で探して、まだ登録されていないことを確かめてください。",
                        "Search the list first to make sure that it is not registered yet."),
                "/portal/contractors/new",
                l.of("登録する", "Register"),
                "/portal/contractors",
                ContractorBlank.entries(l));
    }
}
