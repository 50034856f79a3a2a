package org.daicho.bundle.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the freezing of a bundle has come.
 *
 * @param key the {@code Idempotency-Key} of its request
 * @param contracts how many contracts were looked at, be they in the bundle or not; the same as {@code contractsInScope} as soon
 *     as writing begins
 * @param contractsInScope how many are to be looked at; grows when a part of the scope brings more of them
 * @param files how many pieces of evidence are in so far
 * @param bundleId of the bundle, when it is done
 * @param updatedAt when the counts were written down, about once a second while it goes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BundleProgress")
public record BundleProgressView(
        @Schema(examples = "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") String key,
        FreezingState state,
        FreezingStage stage,
        @Schema(examples = "3200") int contracts,
        @Schema(examples = "20000") int contractsInScope,
        @Schema(examples = "5810") int files,
        @Nullable UUID bundleId,
        Instant startedAt,
        Instant updatedAt) {}
