package org.daicho.page.incident;

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
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Evidences;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.incident.IncidentStepsResource;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.IncidentsResource;
import org.daicho.verification.incident.terms.IncidentReport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes an incident one step on: a report was given, or nothing is left to do. */
@Path(Places.INCIDENTS + "/{id}/{step: first-report|final-report|close}")
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class IncidentStepPages {

    private static final String WRITE = "incident:write";

    private final Asking asking;
    private final IncidentsResource incidents;
    private final IncidentStepsResource steps;
    private final Evidences evidences;
    private final Forms forms;
    private final Clock clock;

    @Inject
    IncidentStepPages(
            Asking asking,
            IncidentsResource incidents,
            IncidentStepsResource steps,
            Evidences evidences,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.incidents = incidents;
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
        IncidentStep step = IncidentStep.at(name);
        IncidentView present = present(id, request);
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
        IncidentStep step = IncidentStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step, headers);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            switch (step) {
                case FIRST_REPORT -> steps.reportFirst(id, version, body.as(IncidentReport.class));
                case FINAL_REPORT -> steps.reportFinally(id, version, body.as(IncidentReport.class));
                case CLOSE -> steps.close(id, version, body.as(IncidentStepsResource.Closing.class));
            }
            return Done.RECORDED.at(Places.INCIDENTS + '/' + id);
        });
    }

    private IncidentView present(UUID id, Request request) {
        return asking.ask("incident:read", () ->
                        (IncidentView) incidents.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, IncidentView incident, IncidentStep step, HttpHeaders headers) {
        String place = Places.INCIDENTS + '/' + incident.id();
        return new Blank(
                        l.of(step.label()),
                        step.note(l),
                        place + '/' + step.path(),
                        l.of(step.label()),
                        place,
                        step.entries(
                                l,
                                step == IncidentStep.CLOSE
                                        ? List.of()
                                        : evidences.choices(SubjectType.INCIDENT, incident.id(), headers)))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("事故", "Incident"),
                        List.of(
                                Fact.of(l.of("件名", "Title"), incident.title()),
                                Fact.of(
                                        l.of("状態", "State"),
                                        l.of(incident.state().label())),
                                Fact.of(l.of("発覚", "Noticed"), l.moment(incident.noticedAt()))))));
    }
}
