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
import org.daicho.externalservice.social.AccountStepsResource;
import org.daicho.externalservice.social.AccountsResource;
import org.daicho.externalservice.social.SocialMediaAccountView;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Permits the use of a social media account, or does not. */
@Path(Places.ACCOUNTS + "/{id}/decide")
@Within("social-media-account")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AccountDecisionPage {

    private final Asking asking;
    private final AccountsResource accounts;
    private final AccountStepsResource steps;
    private final ServiceDecision decision;

    @Inject
    AccountDecisionPage(
            Asking asking, AccountsResource accounts, AccountStepsResource steps, ServiceDecision decision) {
        this.asking = asking;
        this.accounts = accounts;
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
                routing, sent, () -> present(l, id, request), steps::approve, steps::refuse, ApprovalsPage.PATH);
    }

    private ServiceDecision.Applied present(Tongue l, UUID id, Request request) {
        SocialMediaAccountView view = asking.ask("service:read", () ->
                        (SocialMediaAccountView) accounts.read(id, request).getEntity())
                .orElseThrow();
        String place = Places.ACCOUNTS + '/' + id;
        return new ServiceDecision.Applied(
                id,
                l.of("ソーシャルメディアの利用を決定する", "Decide about a social media account"),
                place,
                List.of(
                        Fact.of(l.of("サービス", "Platform"), view.platform()),
                        Fact.of(l.of("アカウント名", "Account"), view.accountName()),
                        Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                        Fact.of(l.of("利用目的", "Purpose"), view.purpose()),
                        Fact.of(l.of("所管", "Unit"), view.responsibleUnit())),
                view.version());
    }
}
