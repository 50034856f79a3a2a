package org.daicho.groupware.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.idempotency.ReplaysAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with a new secret, which is told this once; absent when the answer is replayed.
 *
 * @param secret in the form of Standard Webhooks: {@code whsec_} and Base64
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssuedWebhook")
public record IssuedWebhook(
        WebhookView webhook, @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD") @Nullable String secret)
        implements Versioned, ReplaysAs {

    @Override
    public long version() {
        return webhook.version();
    }

    @Override
    public Object withoutSecret() {
        return new IssuedWebhook(webhook, null);
    }
}
