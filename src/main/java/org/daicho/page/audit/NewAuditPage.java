package org.daicho.page.audit;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.assurance.audit.NewAudit;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Plans an audit. */
@Path(Places.AUDITS + "/new")
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewAuditPage {

    private static final String WRITE = "audit:write";

    private final AuditsResource audits;
    private final AuditBlank blanks;
    private final Forms forms;
    private final Clock clock;

    @Inject
    NewAuditPage(AuditsResource audits, AuditBlank blanks, Forms forms, Clock clock) {
        this.audits = audits;
        this.blanks = blanks;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@Context HttpHeaders headers, RoutingContext routing) {
        Filled filled = Filled.of(
                Map.of("fiscalYear", "" + FiscalYear.of(LocalDate.now(clock)).year()));
        return forms.draw(routing, blank(Tongue.of(routing), filled, headers), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(MultivaluedMap<String, String> sent, @Context HttpHeaders headers, RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), Filled.sent(sent), headers);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = audits.create(body.as(NewAudit.class, AuditBlank::shaped));
            return Done.ENTERED.at(Places.AUDITS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("監査を計画する", "Plan an audit"),
                null,
                Places.AUDITS + "/new",
                l.of("登録する", "Register"),
                Places.AUDITS,
                blanks.entries(l, filled, headers));
    }
}
