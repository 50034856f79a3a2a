package org.daicho.groupware.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a connector tells.
 *
 * @param key for a digest the person and the day
 * @param dueAt when it is tried next, while it waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConnectorItem")
public record ConnectorItemView(
        UUID id,
        @Schema(examples = "01a210e6-324e-701d-a2b3-d45250ad3327/2026-12-01") String key,
        ItemState state,
        @Schema(examples = "1") int attempts,
        @Nullable Instant dueAt,
        @Schema(examples = "Connection refused") @Nullable String failure,
        @Nullable Instant deliveredAt,
        Instant createdAt) {}
