package org.daicho.externalservice.exemption;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An exception; not called so because Java has another thing of that name. */
@Entity(name = "ServiceException")
@Table(name = "service_exception")
class Exemption extends Kept {

    String serviceType;
    UUID serviceId;

    @Enumerated(EnumType.STRING)
    ExemptionKind kind;

    @Nullable String code;

    String reason;

    @Embedded
    @EmbeddedColumnNaming("approver_%s")
    Signatory approver;

    LocalDate fromOn;

    /** The last day, inclusive. */
    LocalDate untilOn;

    protected Exemption() {}

    Exemption(UUID id, String serviceType, UUID serviceId, NewExemption wanted, Instant now) {
        super(id, now);
        this.serviceType = serviceType;
        this.serviceId = serviceId;
        write(wanted);
    }

    final void write(NewExemption wanted) {
        kind = wanted.kind();
        code = wanted.code();
        reason = wanted.reason();
        approver = wanted.approver();
        fromOn = wanted.fromOn();
        untilOn = wanted.untilOn();
    }

    NewExemption written() {
        return new NewExemption(kind, code, reason, approver, fromOn, untilOn);
    }

    @Override
    public ExemptionView view() {
        return ExemptionView.of(this);
    }
}
