package org.daicho.groupware.webhook.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people decide about single deliveries. */
@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryStepsResource {

    private static final String WRONG_STATE = "wrong-state";
    private static final Text NOT_WAITING =
            Text.of("諦めることができるのは、送信待ちの通知だけです。", "Only what still waits can be given up.");
    private static final Text NOT_DEAD =
            Text.of("再送と破棄ができるのは、送信を諦めた通知だけです。", "Only what was given up can be sent again or discarded.");

    private final WebhookDirectory webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    @Inject
    DeliveryStepsResource(WebhookDirectory webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Path("deliveries/{deliveryId}/give-up")
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "送信待ちの通知を諦める。Give up what waits, before its last retry.",
            description = "It becomes a dead letter, and later changes of its subject wait for it no longer.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response giveUp(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        Delivery waiting = require(id, deliveryId, DeliveryState.WAITING, NOT_WAITING);
        waiting.giveUp();
        return Response.ok(waiting.view()).build();
    }

    @POST
    @Idempotent
    @Transactional
    @Path("dead-letters/{deliveryId}/resend")
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "諦めた通知を再送する。Send again what was given up.",
            description = "At once, with the same webhook-id, and with all retries again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response resend(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        Delivery dead = require(id, deliveryId, DeliveryState.DEAD, NOT_DEAD);
        dead.resend(clock.instant());
        deliveries.endPause(id);
        return Response.ok(dead.view()).build();
    }

    @POST
    @Idempotent
    @Transactional
    @Path("dead-letters/{deliveryId}/discard")
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "諦めた通知を破棄する。Discard what was given up.",
            description = "It is not sent any more, and is cleared away when its time is over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response discard(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        Delivery dead = require(id, deliveryId, DeliveryState.DEAD, NOT_DEAD);
        dead.discard(clock.instant());
        return Response.ok(dead.view()).build();
    }

    private Delivery require(UUID id, UUID deliveryId, DeliveryState state, Text otherwise) {
        Delivery found = deliveries.getForChange(webhooks.get(id).id(), deliveryId);
        new Violations()
                .refuseIf(found.state != state, "", WRONG_STATE, otherwise)
                .orThrow(ProblemKind.CONFLICT);
        return found;
    }
}
