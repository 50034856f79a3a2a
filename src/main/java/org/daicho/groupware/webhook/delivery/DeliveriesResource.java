package org.daicho.groupware.webhook.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.daicho.groupware.webhook.attempt.AttemptView;
import org.daicho.groupware.webhook.attempt.Attempts;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final WebhookDirectory webhooks;
    private final Deliveries deliveries;
    private final Attempts attempts;

    @Inject
    DeliveriesResource(WebhookDirectory webhooks, Deliveries deliveries, Attempts attempts) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    @GET
    @Path("deliveries")
    @PermissionsAllowed("webhook:read")
    @Operation(
            summary = "通知の記録を新しいものから返す。List the deliveries, the newest first.",
            description = "What was delivered or discarded is cleared away after DAICHO_WEBHOOK_KEEP (30 days).")
    public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return deliveries.page(webhooks.get(id).id(), null, page);
    }

    @GET
    @Path("deliveries/{deliveryId}")
    @Transactional
    @PermissionsAllowed("webhook:read")
    @Operation(summary = "通知の記録を見る。Read a delivery.")
    public DeliveryView delivery(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return deliveries.get(webhooks.get(id).id(), deliveryId).view();
    }

    @GET
    @Path("deliveries/{deliveryId}/attempts")
    @PermissionsAllowed("webhook:read")
    @Operation(
            summary = "送信の試みを新しいものから返す。List the attempts at a delivery, the newest first.",
            description = "With how the receiver's answer begins; kept as long as the delivery.")
    public Page<AttemptView> attempts(
            @PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId, @BeanParam @Valid PageRequest page) {
        return attempts.page(deliveries.get(webhooks.get(id).id(), deliveryId).id, page);
    }

    @GET
    @Path("dead-letters")
    @PermissionsAllowed("webhook:read")
    @Operation(summary = "送信を諦めた通知の一覧。List what was given up and is still to be decided about.")
    public Page<DeliveryView> deadLetters(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return deliveries.page(webhooks.get(id).id(), DeliveryState.DEAD, page);
    }
}
