package org.daicho.contractor.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an attestation.
 *
 * @param number as the register of the scheme has it
 * @param standard what it attests, such as JIS Q 27001:2023; demanded for OTHER
 * @param scope 登録範囲 in the words of the certificate
 * @param coveredKinds the kinds of work that somebody judged to be inside the scope; absent: nobody has judged yet; empty:
 *     none of them
 * @param level where the scheme has levels, such as ★3
 * @param validUntil the last day, inclusive; absent where it does not expire
 * @param checkedOn when somebody last looked it up
 * @param checkedSource where it was looked up
 * @param revokedOn from this day on it counts no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAttestation(
        @NotNull AttestationKind kind,
        @Size(max = 60) @Schema(examples = "IS 000000") @Nullable String number,
        @Size(max = 200) @Schema(examples = "例示認証株式会社") @Nullable String issuer,
        @Size(max = 200) @Schema(examples = "JIS Q 27001:2023") @Nullable String standard,
        @Size(max = 2000) @Schema(examples = "自治体向け情報システムの開発及び保守") @Nullable String scope,
        @Size(max = 20) @Schema(examples = "[\"SYSTEM_MAINTENANCE\"]") @Nullable List<@NotNull WorkKind> coveredKinds,
        @Size(max = 40) @Nullable String level,
        @NotNull @Schema(examples = "2024-06-01") LocalDate validFrom,
        @Schema(examples = "2027-05-31") @Nullable LocalDate validUntil,
        @Nullable UUID evidenceId,
        @Schema(examples = "2026-04-01") @Nullable LocalDate checkedOn,
        @Size(max = 300) @Schema(examples = "認証機関の公開名簿") @Nullable String checkedSource,
        @Nullable LocalDate revokedOn,
        @Size(max = 2000) @Nullable String note) {}
