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
import org.daicho.assurance.finding.FindingView;
import org.daicho.assurance.finding.FindingsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes a finding that is not answered yet. */
@Path(Places.FINDINGS + "/{id}/change")
@Within("finding")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class FindingChangePage {

    private static final String WRITE = "audit:write";

    private final Asking asking;
    private final FindingsResource findings;
    private final FindingBlank blanks;
    private final Forms forms;

    @Inject
    FindingChangePage(Asking asking, FindingsResource findings, FindingBlank blanks, Forms forms) {
        this.asking = asking;
        this.findings = findings;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        FindingView present = present(id, request);
        Filled filled = forms.registered(present);
        return forms.draw(routing, blank(Tongue.of(routing), present, filled, headers), filled, present.version());
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
        Blank blank = blank(Tongue.of(routing), present(id, request), Filled.sent(sent), headers);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            findings.change(id, version, body.patch());
            return Done.CHANGED.at(Places.FINDINGS + '/' + id);
        });
    }

    private FindingView present(UUID id, Request request) {
        return asking.ask("audit:read", () ->
                        (FindingView) findings.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, FindingView finding, Filled filled, HttpHeaders headers) {
        String place = Places.FINDINGS + '/' + finding.id();
        return new Blank(
                l.of("指摘事項を変更する", "Change a finding"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.later(l, finding.auditId(), finding.evidenceIds(), filled, headers));
    }
}
