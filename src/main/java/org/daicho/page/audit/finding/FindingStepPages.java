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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.finding.FindingStepsResource;
import org.daicho.assurance.finding.FindingView;
import org.daicho.assurance.finding.FindingsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Body;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a finding one step on: it was answered, looked at again, or put right. */
@Path(Places.FINDINGS + "/{id}/{step: respond|follow-up|close}")
@Within("finding")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class FindingStepPages {

    private static final String WRITE = "audit:write";

    private final Asking asking;
    private final FindingsResource findings;
    private final FindingStepsResource steps;
    private final Staff staff;
    private final Forms forms;
    private final Clock clock;

    @Inject
    FindingStepPages(
            Asking asking,
            FindingsResource findings,
            FindingStepsResource steps,
            Staff staff,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.findings = findings;
        this.steps = steps;
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
        FindingStep step = FindingStep.at(name);
        FindingView present = present(id, request);
        Filled filled = step.filled(LocalDate.now(clock).toString());
        return forms.draw(
                routing, blank(Tongue.of(routing), present, step, filled, headers), filled, present.version());
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
        FindingStep step = FindingStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step, Filled.sent(sent), headers);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            take(step, id, version, body);
            return Done.RECORDED.at(Places.FINDINGS + '/' + id);
        });
    }

    private void take(FindingStep step, UUID id, @Nullable IfMatch version, Body body) {
        switch (step) {
            case RESPOND -> steps.respond(id, version, body.as(FindingStepsResource.FindingResponse.class));
            case FOLLOW_UP -> steps.followUp(id, version, body.as(FindingStepsResource.FindingFollowUp.class));
            case CLOSE -> steps.close(id, version);
        }
    }

    private FindingView present(UUID id, Request request) {
        return asking.ask("audit:read", () ->
                        (FindingView) findings.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, FindingView finding, FindingStep step, Filled filled, HttpHeaders headers) {
        String place = Places.FINDINGS + '/' + finding.id();
        return new Blank(
                        l.of(step.label()),
                        step.note(l),
                        place + '/' + step.path(),
                        l.of(step.label()),
                        place,
                        step.entries(l, filled, staff, headers))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("指摘事項", "Finding"),
                        List.of(
                                Fact.of(l.of("件名", "Title"), finding.title()),
                                Fact.of(l.of("事実", "What was found"), finding.condition()),
                                Fact.of(l.of("改善計画", "Plan"), finding.plan())))));
    }
}
