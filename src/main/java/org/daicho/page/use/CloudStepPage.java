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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudStepsResource;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.page.ask.Asking;
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
    private final StepForms.Steps steps;
    private final StepForms forms;

    @Inject
    CloudStepPage(Asking asking, CloudsResource register, CloudStepsResource steps, StepForms forms) {
        this.asking = asking;
        this.register = register;
        this.steps = new StepForms.Steps(steps::start, steps::suspend, steps::resume, steps::end);
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(UseStep.WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @Context Request request,
            RoutingContext routing) {
        return forms.show(routing, step, present(id, request));
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(UseStep.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        return forms.take(routing, step, sent, () -> present(id, request), steps);
    }

    private StepForms.Used present(UUID id, Request request) {
        CloudView service = asking.ask("service:read", () ->
                        (CloudView) register.read(id, request).getEntity())
                .orElseThrow();
        return new StepForms.Used(id, service.name(), service.state(), Places.SERVICES + '/' + id, service.version());
    }
}
