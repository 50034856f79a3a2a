package org.daicho.groupware.webhook.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private static final Text NO_CURSOR = Text.of("cursor が正しくありません。", "The cursor is not valid.");
    private static final Text NOT_DEAD = Text.of("再送できるのは、送信を諦めた通知だけです。", "Only what was given up can be sent again.");

    private final WebhookDirectory webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    @Inject
    DeliveriesResource(WebhookDirectory webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GET
    @Path("deliveries")
    @PermissionsAllowed("webhook:read")
    @Operation(summary = "通知の記録を新しいものから返す。List the deliveries, the newest first.")
    public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return page(id, null, page);
    }

    @GET
    @Path("dead-letters")
    @PermissionsAllowed("webhook:read")
    @Operation(summary = "送信を諦めた通知の一覧。List what was given up after the last retry.")
    public Page<DeliveryView> deadLetters(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return page(id, DeliveryState.DEAD, page);
    }

    @POST
    @Idempotent
    @Transactional
    @Path("dead-letters/{deliveryId}/resend")
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "諦めた通知を再送する。Send again what was given up.",
            description = "With the same webhook-id, and with all retries again.")
    public DeliveryView resend(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        Delivery dead = deliveries.get(webhooks.get(id).id(), deliveryId);
        new Violations()
                .refuseIf(dead.state != DeliveryState.DEAD, "", "wrong-state", NOT_DEAD)
                .orThrow(ProblemKind.CONFLICT);
        dead.resend(clock.instant());
        return dead.view();
    }

    private Page<DeliveryView> page(UUID id, @Nullable DeliveryState state, PageRequest page) {
        try {
            long before = page.cursor == null ? Long.MAX_VALUE : Long.parseLong(page.cursor);
            return deliveries.page(webhooks.get(id).id(), state, before, page.limit);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid("cursor", "invalid-cursor", NO_CURSOR, null);
        }
    }
}
