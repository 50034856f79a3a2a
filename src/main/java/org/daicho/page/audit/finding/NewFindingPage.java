package org.daicho.page.audit.finding;

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
import org.daicho.assurance.finding.AuditFindingsResource;
import org.daicho.assurance.finding.terms.NewFinding;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers what an audit found. */
@Path(Places.AUDITS + "/{id}/findings/new")
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewFindingPage {

    private static final String WRITE = "audit:write";

    private final AuditFindingsResource findings;
    private final FindingBlank blanks;
    private final Forms forms;

    @Inject
    NewFindingPage(AuditFindingsResource findings, FindingBlank blanks, Forms forms) {
        this.findings = findings;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Filled filled = Filled.nothing();
        return forms.draw(routing, blank(Tongue.of(routing), id, filled, headers, request), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), id, Filled.sent(sent), headers, request);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = findings.create(id, body.as(NewFinding.class, FindingBlank::shaped));
            return Done.ENTERED.at(Places.FINDINGS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers, Request request) {
        String place = Places.AUDITS + '/' + id;
        return new Blank(
                l.of("指摘事項を登録する", "Register a finding"),
                null,
                place + "/findings/new",
                l.of("登録する", "Register"),
                place,
                blanks.entries(l, id, filled, headers, request));
    }
}
