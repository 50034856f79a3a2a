package org.daicho.groupware.webhook.endpoint;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.daicho.groupware.webhook.WebhookSecrets;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookStepsResource {

    /** Long enough to configure the new secret on a working day. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final WebhookRule rule;
    private final WebhookSecrets secrets;
    private final Clock clock;

    @Inject
    WebhookStepsResource(Webhooks webhooks, WebhookRule rule, WebhookSecrets secrets, Clock clock) {
        this.webhooks = webhooks;
        this.rule = rule;
        this.secrets = secrets;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Path("rotate")
    @Transactional
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "通知先の秘密鍵を取り替える。Make a new secret; it is shown this once.",
            description = "For 24 hours deliveries carry the signatures of both the new secret and the one before.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Webhook webhook = webhooks.get(id, ifMatch);
        rule.requireSecrets();
        webhook.rotate(clock.instant().plus(OVERLAP));
        WebhookView rotated = webhooks.record(webhook, "rotated").view();
        return Answers.ok(new IssuedWebhook(rotated, secrets.shown(id, rotated.secretGeneration())));
    }

    @POST
    @Idempotent
    @Path("disable")
    @Transactional
    @PermissionsAllowed("webhook:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "通知を止める。Send nothing to the endpoint for now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response disable(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DisablingReason why) {
        Webhook webhook = webhooks.get(id, ifMatch);
        if (webhook.disable(why.reason())) {
            webhooks.record(webhook, "disabled");
        }
        return Answers.ok(webhook.view());
    }

    @POST
    @Idempotent
    @Path("enable")
    @Transactional
    @PermissionsAllowed("webhook:write")
    @Operation(
            summary = "通知を再開する。Send again.",
            description =
                    "The endpoint is sent all that happened meanwhile. Refused where it would be refused as a new one: without a"
                            + " key, or to a host that is no longer allowed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response enable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        Webhook webhook = webhooks.get(id, ifMatch);
        rule.requireSendable(webhook);
        if (webhook.enable()) {
            webhooks.record(webhook, "enabled");
        }
        return Answers.ok(webhook.view());
    }
}
