package org.daicho.page.policy;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.daicho.access.gate.Within;
import org.daicho.assurance.policy.NewPolicyDocument;
import org.daicho.assurance.policy.PolicyDocumentsResource;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers a policy document; what it says follows as its first edition. */
@Path(Places.DOCUMENTS + "/new")
@Within("policy-document")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewDocumentPage {

    private static final String WRITE = "policy-document:write";

    private final PolicyDocumentsResource documents;
    private final DocumentBlank blanks;
    private final Forms forms;

    @Inject
    NewDocumentPage(PolicyDocumentsResource documents, DocumentBlank blanks, Forms forms) {
        this.documents = documents;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@Context HttpHeaders headers, RoutingContext routing) {
        Filled filled = Filled.nothing();
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
            Response created = documents.create(body.as(NewPolicyDocument.class));
            return Done.ENTERED.at(Places.DOCUMENTS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("規程・方針を登録する", "Register a policy document"),
                l.of("本文は、登録した後に版として加えます。", "What it says is added afterwards, as an edition."),
                Places.DOCUMENTS + "/new",
                l.of("登録する", "Register"),
                Places.DOCUMENTS,
                blanks.document(l, filled, headers));
    }
}
