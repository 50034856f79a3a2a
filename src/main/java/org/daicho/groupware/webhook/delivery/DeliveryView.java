package org.daicho.groupware.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change and how its delivery went.
 *
 * @param messageId sent as {@code webhook-id}
 * @param position in the ledger
 * @param attempts since it was made or sent again
 * @param nextAttemptAt not before; later where another change of the subject is still waiting
 * @param lastStatus of the receiver's last answer; absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        UUID id,
        @Schema(examples = "msg_41822") String messageId,
        long position,
        @Schema(examples = "org.daicho.contract.signed") String eventType,
        @Schema(examples = "contract/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") String subject,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Schema(examples = "503") @Nullable Integer lastStatus,
        @Schema(examples = "503") @Nullable String lastError,
        @Nullable Instant deliveredAt,
        Instant createdAt) {}
