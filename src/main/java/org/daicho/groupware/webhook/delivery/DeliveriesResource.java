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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.groupware.webhook.attempt.AttemptView;
import org.daicho.groupware.webhook.attempt.Attempts;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final WebhookDirectory webhooks;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final ListAnswers answers;

    @Inject
    DeliveriesResource(WebhookDirectory webhooks, Deliveries deliveries, Attempts attempts, ListAnswers answers) {
        this.answers = answers;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    @GET
    @Path("deliveries")
    @PermissionsAllowed("webhook:read")
    @PageOf(value = DeliveryView.class, csv = DeliveryColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "通知の記録を新しいものから返す。List the deliveries, the newest first.",
            description = "What was delivered or discarded is cleared away after DAICHO_WEBHOOK_KEEP (30 days).")
    public Response deliveries(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answer(id, null, "webhook-deliveries", page, headers);
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
    @PageOf(value = AttemptView.class, csv = DeliveryColumns.ATTEMPTS_EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "送信の試みを新しいものから返す。List the attempts at a delivery, the newest first.",
            description = "With how the receiver's answer begins; kept as long as the delivery.")
    public Response attempts(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        UUID delivery = deliveries.get(webhooks.get(id).id(), deliveryId).id;
        return answers.answer(
                headers, page, "webhook-attempts", DeliveryColumns.ATTEMPTS, asked -> attempts.page(delivery, asked));
    }

    @GET
    @Path("dead-letters")
    @PermissionsAllowed("webhook:read")
    @PageOf(value = DeliveryView.class, csv = DeliveryColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "送信を諦めた通知の一覧。List what was given up and is still to be decided about.")
    public Response deadLetters(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answer(id, DeliveryState.DEAD, "webhook-dead-letters", page, headers);
    }

    private Response answer(
            UUID id, @Nullable DeliveryState state, String fileName, PageRequest page, HttpHeaders headers) {
        UUID webhook = webhooks.get(id).id();
        return answers.answer(
                headers, page, fileName, DeliveryColumns.ALL, asked -> deliveries.page(webhook, state, asked));
    }
}
