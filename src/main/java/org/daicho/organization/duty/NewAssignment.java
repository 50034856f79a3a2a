package org.daicho.organization.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post answers from a day on.
 *
 * @param fromOn the first day; the post that answered before then does so until the day before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAssignment(
        @NotNull @Schema(examples = "OPERATOR") Duty duty,
        @NotNull UUID postId,
        @NotNull @Schema(examples = "2026-04-01") LocalDate fromOn) {}
