package org.daicho.groupware.webhook.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery.
 *
 * @param at when it began
 * @param milliseconds until the answer was there, or was not waited for any longer
 * @param status of the answer; absent when there was none
 * @param error absent when the receiver took it
 * @param answer how the receiver's answer begins, in one line; absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt")
public record AttemptView(
        UUID id,
        Instant at,
        @Schema(examples = "212") long milliseconds,
        @Schema(examples = "503") @Nullable Integer status,
        @Schema(examples = "503") @Nullable String error,
        @Schema(examples = "Service Unavailable") @Nullable String answer) {}
