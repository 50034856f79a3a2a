package org.daicho.organization.holding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.term.Term;
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
        write(wanted);
    }

    final void write(NewHolding wanted) {
        personId = wanted.personId();
        kind = wanted.kind();
        fromOn = wanted.fromOn();
        untilOn = wanted.untilOn();
    }

    NewHolding written() {
        return new NewHolding(personId, kind, fromOn, untilOn);
    }

    Term term() {
        return new Term(fromOn, untilOn);
    }

    @Override
    public HoldingView view() {
        return HoldingView.of(this);
    }
}
