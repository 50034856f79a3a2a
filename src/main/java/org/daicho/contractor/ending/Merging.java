package org.daicho.contractor.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company was merged into another one (吸収合併). Its contracts stay with its history.
 *
 * @param into the company that took over its rights and duties
 * @param mergedOn the day the merger took effect, today at the latest
 */
@Schema(name = "ContractorMerging")
public record Merging(
        @NotNull UUID into,
        @NotNull @Schema(examples = "2026-04-01") LocalDate mergedOn,
        @NotBlank @Size(max = 1000) @Schema(examples = "吸収合併の通知を受けたため") String reason) {}
