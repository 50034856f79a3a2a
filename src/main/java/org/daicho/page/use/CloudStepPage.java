package org.daicho.page.use;

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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudStepsResource;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.decision.Starting;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.Suspension;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes the use of a cloud service one step on, after it was asked once more. */
@Path(Places.SERVICES + "/{id}/steps/{step}")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class CloudStepPage {

    private final Asking asking;
    private final CloudsResource register;
    private final CloudStepsResource steps;
    private final Forms forms;
    private final Clock clock;

    @Inject
    CloudStepPage(Asking asking, CloudsResource register, CloudStepsResource steps, Forms forms, Clock clock) {
        this.asking = asking;
        this.register = register;
        this.steps = steps;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(UseStep.WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            @Context Request request,
            RoutingContext routing) {
        CloudView present = present(id, request);
        UseStep step = UseStep.at(name);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), present, step),
                step.filled(LocalDate.now(clock).toString()),
                present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(UseStep.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        UseStep step = UseStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, UseStep.WRITE, now, (body, version) -> {
            switch (step) {
                case START -> steps.start(id, version, body.as(Starting.class));
                case SUSPEND -> steps.suspend(id, version, body.as(Suspension.class));
                case RESUME -> steps.resume(id, version);
                case END -> steps.end(id, version, body.as(Ending.class));
            }
            return Done.RECORDED.at(Places.SERVICES + '/' + id);
        });
    }

    private CloudView present(UUID id, Request request) {
        return asking.ask("service:read", () ->
                        (CloudView) register.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, CloudView service, UseStep step) {
        return step.blank(l, service.name(), service.state(), Places.SERVICES + '/' + service.id());
    }
}
