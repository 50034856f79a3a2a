package org.daicho.organization.duty;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param untilOn the last day on which the post answers, inclusive */
public record AssignmentEnd(@NotNull @Schema(examples = "2027-03-31") LocalDate untilOn) {}
