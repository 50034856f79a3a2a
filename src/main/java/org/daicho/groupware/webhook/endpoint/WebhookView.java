package org.daicho.groupware.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint (通知先), without its secret; see {@link NewWebhook}.
 *
 * @param disabledBecause why nothing is sent; what happens meanwhile is sent when it is enabled again
 * @param secretGeneration 1 for the first secret, one more for each rotation
 * @param oldSecretUntil until then the secret before signs as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,
        long version,
        @Schema(examples = "文書管理システム") String name,
        @Schema(examples = "https://bunsho.example.lg.jp/hooks/daicho") String url,
        List<String> eventTypes,
        List<String> subjectTypes,
        @Nullable UUID subjectId,
        boolean enabled,
        @Schema(examples = "410 Gone") @Nullable String disabledBecause,
        int secretGeneration,
        @Nullable Instant oldSecretUntil,
        @Schema(examples = "administrator") String createdBy,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
