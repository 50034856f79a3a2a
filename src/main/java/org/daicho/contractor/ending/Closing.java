package org.daicho.contractor.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company has gone out of business or was dissolved.
 *
 * @param closedOn the day it ceased, today at the latest
 */
@Schema(name = "ContractorClosing")
public record Closing(
        @NotNull @Schema(examples = "2026-03-31") LocalDate closedOn,
        @NotBlank @Size(max = 1000) @Schema(examples = "解散の登記を確認したため") String reason) {}
