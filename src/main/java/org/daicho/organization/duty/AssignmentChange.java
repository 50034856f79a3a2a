package org.daicho.organization.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may still be changed of an assignment: who answered since when is history.
 *
 * @param untilOn the last day, inclusive; absent while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentChange(@Schema(examples = "2027-03-31") @Nullable LocalDate untilOn) {}
