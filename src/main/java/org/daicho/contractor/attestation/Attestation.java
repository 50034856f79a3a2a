package org.daicho.contractor.attestation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

/** A certificate or registration of a contractor. */
@Entity(name = "Attestation")
class Attestation extends Kept {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    UUID contractorId;

    @Enumerated(EnumType.STRING)
    AttestationKind kind;

    @Nullable String number;

    @Nullable String issuer;

    @Nullable String standard;

    @Nullable String scope;

    @Column(columnDefinition = "varchar[]")
    @Nullable List<String> coveredKinds;

    @Nullable String level;

    LocalDate validFrom;

    @Nullable LocalDate validUntil;

    LocalDate expiryOrder;

    @Nullable UUID evidenceId;

    @Nullable LocalDate checkedOn;

    @Nullable String checkedSource;

    @Nullable LocalDate revokedOn;

    @Nullable String note;

    protected Attestation() {}

    Attestation(UUID id, UUID contractorId, NewAttestation wanted, Instant now) {
        super(id, now);
        this.contractorId = contractorId;
        write(wanted);
    }

    final void write(NewAttestation wanted) {
        kind = wanted.kind();
        number = wanted.number() == null ? null : kind.readNumber(wanted.number());
        issuer = wanted.issuer();
        standard = wanted.standard();
        scope = wanted.scope();
        coveredKinds = wanted.coveredKinds() == null
                ? null
                : wanted.coveredKinds().stream().map(WorkKind::name).distinct().toList();
        level = wanted.level();
        validFrom = wanted.validFrom();
        validUntil = wanted.validUntil();
        expiryOrder = validUntil == null ? NEVER : validUntil;
        evidenceId = wanted.evidenceId();
        checkedOn = wanted.checkedOn();
        checkedSource = wanted.checkedSource();
        revokedOn = wanted.revokedOn();
        note = wanted.note();
    }

    NewAttestation written() {
        return new NewAttestation(
                kind,
                number,
                issuer,
                standard,
                scope,
                coveredKinds == null
                        ? null
                        : coveredKinds.stream().map(WorkKind::valueOf).toList(),
                level,
                validFrom,
                validUntil,
                evidenceId,
                checkedOn,
                checkedSource,
                revokedOn,
                note);
    }

    @Override
    public AttestationView view() {
        return AttestationView.of(this, null);
    }
}
