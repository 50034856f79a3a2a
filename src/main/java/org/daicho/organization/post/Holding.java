package org.daicho.organization.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.jspecify.annotations.Nullable;

/** Somebody's time in a post. */
@Entity(name = "Holding")
class Holding extends Kept {

    UUID postId;
    UUID personId;

    @Enumerated(EnumType.STRING)
    HoldingKind kind;

    LocalDate fromOn;

    /** The last day, inclusive. */
    @Nullable LocalDate untilOn;

    protected Holding() {}

    Holding(UUID id, UUID postId, NewHolding wanted, Instant now) {
        super(id, now);
        this.postId = postId;
        this.personId = wanted.personId();
        this.kind = wanted.kind() == null ? HoldingKind.PRINCIPAL : wanted.kind();
        this.fromOn = wanted.fromOn();
        this.untilOn = wanted.untilOn();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
    }

    @Override
    public HoldingView view() {
        return HoldingView.of(this);
    }
}
