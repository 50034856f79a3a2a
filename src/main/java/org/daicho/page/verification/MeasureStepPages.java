package org.daicho.page.verification;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Body;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.measure.MeasureStepsResource;
import org.daicho.verification.measure.MeasureView;
import org.daicho.verification.measure.MeasuresResource;
import org.daicho.verification.measure.terms.Answer;
import org.daicho.verification.measure.terms.Escalation;
import org.daicho.verification.measure.terms.Recheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The steps of a measure: what the contractor answered, whether that holds, and whom it was brought before. */
@Path(Places.MEASURES + "/{id}/{step: answer|recheck|escalate}")
@Within("measure")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class MeasureStepPages {

    private static final String WRITE = "verification:write";

    private final Asking asking;
    private final MeasuresResource measures;
    private final MeasureStepsResource steps;
    private final Forms forms;
    private final Clock clock;

    @Inject
    MeasureStepPages(Asking asking, MeasuresResource measures, MeasureStepsResource steps, Forms forms, Clock clock) {
        this.asking = asking;
        this.measures = measures;
        this.steps = steps;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @Context Request request,
            RoutingContext routing) {
        MeasureStep wanted = MeasureStep.of(step);
        Filled today = Filled.of(Map.of(wanted.day(), LocalDate.now(clock).toString()));
        return forms.draw(
                routing,
                wanted.blank(Tongue.of(routing), id),
                today,
                present(id, request).version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        MeasureStep wanted = MeasureStep.of(step);
        Forms.Present present = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, wanted.blank(Tongue.of(routing), id), WRITE, present, (body, version) -> {
            take(wanted, id, version, body);
            return Done.RECORDED.at(Places.MEASURES + '/' + id);
        });
    }

    private void take(MeasureStep step, UUID id, @Nullable IfMatch version, Body body) {
        switch (step) {
            case ANSWER -> steps.answer(id, version, body.as(Answer.class));
            case RECHECK -> steps.recheck(id, version, body.as(Recheck.class));
            case ESCALATE -> steps.escalate(id, version, body.as(Escalation.class));
        }
    }

    private MeasureView present(UUID id, Request request) {
        return asking.ask("verification:read", () ->
                        (MeasureView) measures.read(id, request).getEntity())
                .orElseThrow();
    }
}
