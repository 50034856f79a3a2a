package org.daicho.page.audit.plan;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.assurance.audit.plan.AuditPlanView;
import org.daicho.assurance.audit.plan.AuditPlansResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Body;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Approves a plan, changes it before that, and takes the approval back to change it. */
@Path(Places.AUDIT_PLANS + "/{id}/{step: approve|revise|change}")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PlanStepPages {

    private static final String WRITE = "audit:write";

    private final Asking asking;
    private final AuditPlansResource plans;
    private final Staff staff;
    private final Forms forms;
    private final Clock clock;

    @Inject
    PlanStepPages(Asking asking, AuditPlansResource plans, Staff staff, Forms forms, Clock clock) {
        this.asking = asking;
        this.plans = plans;
        this.staff = staff;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        PlanStep step = PlanStep.at(name);
        AuditPlanView present = present(id, request);
        Filled filled = step == PlanStep.CHANGE
                ? forms.registered(present)
                : step.filled(LocalDate.now(clock).toString());
        return forms.draw(routing, blank(Tongue.of(routing), id, step, filled, headers), filled, present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        PlanStep step = PlanStep.at(name);
        Blank blank = blank(Tongue.of(routing), id, step, Filled.sent(sent), headers);
        Forms.Present now = new Forms.Present(() -> present(id, request), step == PlanStep.CHANGE);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            take(step, id, version, body);
            return (step == PlanStep.CHANGE ? Done.CHANGED : Done.RECORDED).at(Places.AUDIT_PLANS + '/' + id);
        });
    }

    private void take(PlanStep step, UUID id, @Nullable IfMatch version, Body body) {
        switch (step) {
            case APPROVE -> plans.approve(id, version, body.as(AuditPlansResource.AuditPlanApproval.class));
            case REVISE -> plans.revise(id, version, body.as(AuditPlansResource.AuditPlanRevision.class));
            case CHANGE -> plans.change(id, version, body.patch());
        }
    }

    private AuditPlanView present(UUID id, Request request) {
        return asking.ask("audit:read", () ->
                        (AuditPlanView) plans.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id, PlanStep step, Filled filled, HttpHeaders headers) {
        String place = Places.AUDIT_PLANS + '/' + id;
        return new Blank(
                l.of(step.label()),
                step.note(l),
                place + '/' + step.path(),
                l.of(step.label()),
                place,
                step.entries(l, filled, staff, headers));
    }
}
