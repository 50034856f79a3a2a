package org.daicho.page.approval;

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
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudStepsResource;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Permits the use of a cloud service, or does not. */
@Path(Places.SERVICES + "/{id}/decide")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ServiceDecisionPage {

    private final Asking asking;
    private final CloudsResource clouds;
    private final CloudStepsResource steps;
    private final ServiceDecision decision;

    @Inject
    ServiceDecisionPage(Asking asking, CloudsResource clouds, CloudStepsResource steps, ServiceDecision decision) {
        this.asking = asking;
        this.clouds = clouds;
        this.steps = steps;
        this.decision = decision;
    }

    @GET
    @PermissionsAllowed(ServiceDecision.APPROVE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        return decision.show(routing, present(Tongue.of(routing), id, request));
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(ServiceDecision.APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        return decision.decide(
                routing,
                sent,
                () -> present(l, id, request),
                steps::approve,
                steps::refuse,
                Places.SERVICES + '/' + id);
    }

    private ServiceDecision.Applied present(Tongue l, UUID id, Request request) {
        CloudView view = asking.ask("service:read", () ->
                        (CloudView) clouds.read(id, request).getEntity())
                .orElseThrow();
        String place = Places.SERVICES + '/' + id;
        return new ServiceDecision.Applied(
                id,
                l.of("クラウドサービスの利用を決定する", "Decide about a cloud service"),
                place,
                List.of(
                        new Fact(l.of("サービス", "Service"), Cell.link(view.name(), place)),
                        Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                        Fact.of(l.of("提供事業者", "Provider"), view.providerName()),
                        Fact.of(l.of("利用目的", "Purpose"), view.purpose()),
                        Fact.of(l.of("所管", "Unit"), view.responsibleUnit()),
                        Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())),
                        Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber()))),
                view.version());
    }
}
