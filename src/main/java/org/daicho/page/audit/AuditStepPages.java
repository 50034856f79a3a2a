package org.daicho.page.audit;

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
import org.daicho.assurance.audit.AuditStepsResource;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Body;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Evidences;
import org.daicho.page.place.Places;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes an audit one step on, after it was asked once more. */
@Path(Places.AUDITS + "/{id}/{step: start|report|present|close}")
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AuditStepPages {

    private static final String WRITE = "audit:write";

    private final Asking asking;
    private final AuditsResource audits;
    private final AuditStepsResource steps;
    private final Evidences evidences;
    private final Forms forms;
    private final Clock clock;

    @Inject
    AuditStepPages(
            Asking asking,
            AuditsResource audits,
            AuditStepsResource steps,
            Evidences evidences,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.audits = audits;
        this.steps = steps;
        this.evidences = evidences;
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
        AuditStep step = AuditStep.at(name);
        AuditView present = present(id, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), present, step, headers),
                step.filled(LocalDate.now(clock).toString()),
                present.version());
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
        AuditStep step = AuditStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step, headers);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            take(step, id, version, body);
            return Done.RECORDED.at(Places.AUDITS + '/' + id);
        });
    }

    private void take(AuditStep step, UUID id, @Nullable IfMatch version, Body body) {
        switch (step) {
            case START -> steps.start(id, version);
            case REPORT -> steps.report(id, version, body.as(AuditStepsResource.AuditReport.class));
            case PRESENT -> steps.present(id, version, body.as(AuditStepsResource.AuditPresentation.class));
            case CLOSE -> steps.close(id, version);
        }
    }

    private AuditView present(UUID id, Request request) {
        return asking.ask(
                        "audit:read", () -> (AuditView) audits.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, AuditView audit, AuditStep step, HttpHeaders headers) {
        String place = Places.AUDITS + '/' + audit.id();
        return new Blank(
                        l.of(step.label()),
                        step.note(l),
                        place + '/' + step.path(),
                        l.of(step.label()),
                        place,
                        step.entries(
                                l,
                                step == AuditStep.REPORT
                                        ? evidences.choices(SubjectType.AUDIT, audit.id(), headers)
                                        : List.of()))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("監査", "Audit"),
                        List.of(
                                Fact.of(l.of("名称", "Title"), audit.title()),
                                Fact.of(l.of("状態", "State"), l.of(audit.state().label()))))));
    }
}
