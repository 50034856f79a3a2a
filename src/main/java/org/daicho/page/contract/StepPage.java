package org.daicho.page.contract;

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
import org.daicho.contract.ContractView;
import org.daicho.contract.ContractsResource;
import org.daicho.contract.step.ContractStepsResource;
import org.daicho.contract.terms.SelectionDecision;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Body;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a contract one step on, after it was asked once more. */
@Path("/portal/contracts/{id}/steps/{step}")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class StepPage {

    private final Asking asking;
    private final ContractsResource contracts;
    private final ContractStepsResource steps;
    private final Forms forms;

    @Inject
    StepPage(Asking asking, ContractsResource contracts, ContractStepsResource steps, Forms forms) {
        this.asking = asking;
        this.contracts = contracts;
        this.steps = steps;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed("contract:write")
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            @Context Request request,
            RoutingContext routing) {
        ContractView present = present(id, request);
        return forms.draw(
                routing, blank(Tongue.of(routing), present, Step.at(name)), Filled.nothing(), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Step step = Step.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, step.permission(), now, (body, version) -> {
            take(id, step, body, version);
            return Done.RECORDED.at("/portal/contracts/" + id);
        });
    }

    private void take(UUID id, Step step, Body body, @Nullable IfMatch version) {
        switch (step) {
            case SELECT -> steps.select(id, version, body.as(SelectionDecision.class));
            case SIGN -> steps.sign(id, version, body.as(ContractStepsResource.Signing.class));
            case ACTIVATE -> steps.activate(id, version);
            case SUSPEND -> steps.suspend(id, version, body.as(ContractStepsResource.Suspending.class));
            case RESUME -> steps.resume(id, version, body.as(ContractStepsResource.Resuming.class));
            case END -> steps.end(id, version, body.as(ContractStepsResource.Ending.class));
            case CLOSE -> steps.close(id, version);
            case CANCEL -> steps.cancel(id, version, body.as(ContractStepsResource.Cancelling.class));
        }
    }

    private ContractView present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (ContractView) contracts.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, ContractView contract, Step step) {
        String place = "/portal/contracts/" + contract.id();
        return new Blank(
                        step.label(l),
                        step.note(l),
                        place + "/steps/" + step.path(),
                        step.label(l),
                        place,
                        step.entries(l))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("契約", "Contract"),
                        List.of(
                                Fact.of(l.of("件名", "Title"), contract.title()),
                                Fact.of(l.of("契約番号", "Reference"), contract.reference()),
                                Fact.of(
                                        l.of("状態", "State"),
                                        l.of(contract.state().label())),
                                Fact.of(
                                        l.of("履行期間", "Term"),
                                        l.day(contract.startsOn()) + " – " + l.day(contract.endsOn()))))));
    }
}
