package org.daicho.contract.delivery;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

/** Information handed to the contractor. */
@Entity(name = "ContractDelivery")
@Table(name = "contract_delivery")
class Delivery extends Kept {

    UUID contractId;
    String what;

    @Embedded
    @Nullable Classification classification;

    boolean myNumber;

    @Enumerated(EnumType.STRING)
    Medium medium;

    @Nullable Integer personsAffected;

    LocalDate deliveredOn;

    @Nullable LocalDate returnDueOn;

    @Nullable String note;

    protected Delivery() {}

    Delivery(UUID id, UUID contractId, NewDelivery wanted, Instant now) {
        super(id, now);
        this.contractId = contractId;
        write(wanted);
    }

    final void write(NewDelivery wanted) {
        what = wanted.what();
        classification = wanted.classification();
        myNumber = wanted.myNumber();
        medium = wanted.medium();
        personsAffected = wanted.personsAffected();
        deliveredOn = wanted.deliveredOn();
        returnDueOn = wanted.returnDueOn();
        note = wanted.note();
    }

    NewDelivery written() {
        return new NewDelivery(what, classification, myNumber, medium, personsAffected, deliveredOn, returnDueOn, note);
    }

    @Override
    public DeliveryView view() {
        return DeliveryView.of(this);
    }
}
