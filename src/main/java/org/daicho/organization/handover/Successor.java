package org.daicho.organization.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes one of somebody's posts.
 *
 * @param toPersonId absent if the post falls vacant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Successor(@NotNull UUID postId, @Nullable UUID toPersonId) {}
