package org.daicho.organization.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gives up every post: all to one person, or each to a successor of its own.
 *
 * @param on the first day of the new order; the old one ends the day before
 * @param toPersonId who takes every post
 * @param successors one for each post
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonHandover(
        @NotNull LocalDate on,
        @Nullable UUID toPersonId,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid Successor> successors) {}
