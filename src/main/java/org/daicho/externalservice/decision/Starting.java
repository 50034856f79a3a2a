package org.daicho.externalservice.decision;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Use begins. @param startedOn the first day; of what was found in use, the day on which it really began */
@Schema(name = "ServiceStart")
public record Starting(@NotNull @Schema(examples = "2026-07-01") LocalDate startedOn) {}
