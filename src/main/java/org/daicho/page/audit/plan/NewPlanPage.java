package org.daicho.page.audit.plan;

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
import org.daicho.assurance.audit.plan.AuditPlansResource;
import org.daicho.assurance.audit.plan.NewAuditPlan;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers an audit plan; it begins as a draft. */
@Path(Places.AUDIT_PLANS + "/new")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewPlanPage {

    private static final String WRITE = "audit:write";

    private final AuditPlansResource plans;
    private final PlanBlank blanks;
    private final Forms forms;

    @Inject
    NewPlanPage(AuditPlansResource plans, PlanBlank blanks, Forms forms) {
        this.plans = plans;
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
            Response created = plans.create(body.as(NewAuditPlan.class, PlanBlank::shaped));
            return Done.ENTERED.at(Places.AUDIT_PLANS + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l, Filled filled, HttpHeaders headers) {
        return new Blank(
                l.of("監査計画を登録する", "Register an audit plan"),
                l.of(
                        "年度計画は、承認済みの中期計画に属します。先に中期計画を登録してください。",
                        "An annual plan belongs to an approved medium-term plan, which is registered first."),
                Places.AUDIT_PLANS + "/new",
                l.of("登録する", "Register"),
                Places.AUDIT_PLANS,
                blanks.entries(l, filled, headers));
    }
}
