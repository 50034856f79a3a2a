package org.daicho.organization.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.term.Term;
import org.jspecify.annotations.Nullable;

/** A duty tied to a post for a time. */
@Entity(name = "Assignment")
class Assignment extends Kept {

    @Enumerated(EnumType.STRING)
    Duty duty;

    String subjectType;
    UUID subjectId;
    UUID postId;
    LocalDate fromOn;

    /** The last day, inclusive. */
    @Nullable LocalDate untilOn;

    protected Assignment() {}

    Assignment(UUID id, Duty duty, String subjectType, UUID subjectId, UUID postId, Term term, Instant now) {
        super(id, now);
        this.duty = duty;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.postId = postId;
        this.fromOn = term.from();
        this.untilOn = term.until();
    }

    Term term() {
        return new Term(fromOn, untilOn);
    }

    /** Whether that changes anything. */
    boolean end(@Nullable LocalDate lastDay) {
        boolean changes = !Objects.equals(untilOn, lastDay);
        untilOn = lastDay;
        return changes;
    }

    @Override
    public AssignmentView view() {
        return AssignmentView.of(this);
    }
}
