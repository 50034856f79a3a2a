package org.daicho.organization.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.holding.HoldingKind;
import org.jspecify.annotations.Nullable;

/**
 * A post passes to another person, or all that it answers for passes to another post: one of the two.
 *
 * @param on the first day of the new order; the old one ends the day before
 * @param toPersonId who takes the post
 * @param kind how that person holds it; as the one before when absent
 * @param toPostId which post takes the duties, as when a section is merged into another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostHandover(
        @NotNull LocalDate on, @Nullable UUID toPersonId, @Nullable HoldingKind kind, @Nullable UUID toPostId) {}
