package org.daicho.contract.subcontract;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a subcontract.
 *
 * @param parentId the subcontract above; absent directly below the contractor
 * @param contractorName in words; taken from the register where only {@code contractorId} is given
 * @param contractorId the subcontractor, if it is in the register
 * @param work what is subcontracted
 * @param country where the work is done, as ISO 3166-1 alpha-2
 * @param requestedOn when approval was asked for; this or {@code foundOn} is demanded
 * @param requestedBy who asked, on the contractors' side
 * @param foundOn when it was found at work without approval
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSubcontract(
        @Nullable UUID parentId,
        @Size(max = 200) @Schema(examples = "株式会社盛岡運用サポート") @Nullable String contractorName,
        @Nullable UUID contractorId,
        @NotBlank @Size(max = 1000) @Schema(examples = "夜間の監視業務") String work,
        @NotNull Boolean personalData,
        @NotNull Boolean myNumber,
        @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "JP") @Nullable String country,
        @Schema(examples = "2026-04-10") @Nullable LocalDate requestedOn,
        @Size(max = 100) @Schema(examples = "株式会社岩手山データ 営業部") @Nullable String requestedBy,
        @Schema(examples = "2026-06-01") @Nullable LocalDate foundOn,
        @Size(max = 2000) @Nullable String note) {}
