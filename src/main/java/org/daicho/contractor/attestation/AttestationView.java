package org.daicho.contractor.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attestation (認証・登録) as the register holds it; see {@link NewAttestation}.
 *
 * @param contractorName in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attestation")
@Remembered("attestation")
public record AttestationView(
        UUID id,
        long version,
        UUID contractorId,
        @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName,
        AttestationKind kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String standard,
        @Nullable String scope,
        @Nullable List<WorkKind> coveredKinds,
        @Nullable String level,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID evidenceId,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedSource,
        @Nullable LocalDate revokedOn,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AttestationView of(Attestation attestation, @Nullable String contractorName) {
        NewAttestation written = attestation.written();
        return new AttestationView(
                attestation.id,
                attestation.version,
                attestation.contractorId,
                contractorName,
                written.kind(),
                written.number(),
                written.issuer(),
                written.standard(),
                written.scope(),
                written.coveredKinds(),
                written.level(),
                written.validFrom(),
                written.validUntil(),
                written.evidenceId(),
                written.checkedOn(),
                written.checkedSource(),
                written.revokedOn(),
                written.note(),
                attestation.createdAt,
                attestation.updatedAt);
    }
}
