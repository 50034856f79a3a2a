package org.daicho.assurance.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A policy document. */
@Entity(name = "PolicyDocument")
class PolicyDocument extends Kept {

    private static final Step CHANGE = Step.of("変更", "change", PolicyDocumentState.ACTIVE);
    private static final Step ABOLISH = Step.of("廃止", "abolition", PolicyDocumentState.ACTIVE);

    @Enumerated(EnumType.STRING)
    PolicyDocumentState state;

    @Enumerated(EnumType.STRING)
    PolicyDocumentKind kind;

    String title;
    String titleKey;

    @Nullable String number;

    @Embedded
    @EmbeddedColumnNaming("owner_%s")
    Signatory owner;

    boolean restricted;
    int reviewEveryMonths;
    LocalDate nextReviewOn;

    @Nullable String note;

    @Nullable LocalDate abolishedOn;

    @Nullable String abolishedBecause;

    protected PolicyDocument() {}

    /** @param wanted with everything filled in */
    PolicyDocument(UUID id, NewPolicyDocument wanted, Instant now) {
        super(id, now);
        state = PolicyDocumentState.ACTIVE;
        write(wanted);
    }

    final void write(NewPolicyDocument wanted) {
        kind = wanted.kind();
        title = wanted.title();
        titleKey = SearchText.fold(title);
        number = wanted.number();
        owner = wanted.owner();
        restricted = wanted.isRestricted();
        reviewEveryMonths = Objects.requireNonNull(wanted.reviewEveryMonths());
        nextReviewOn = Objects.requireNonNull(wanted.nextReviewOn());
        note = wanted.note();
    }

    /** Throws 409 for one that is abolished: neither it nor its editions change any more. */
    void requireActive() {
        CHANGE.reasons(state).orThrow(ProblemKind.CONFLICT);
    }

    void reviewed(LocalDate next) {
        requireActive();
        nextReviewOn = next;
    }

    void abolish(LocalDate on, String because) {
        ABOLISH.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = PolicyDocumentState.ABOLISHED;
        abolishedOn = on;
        abolishedBecause = because;
    }

    NewPolicyDocument written() {
        return new NewPolicyDocument(kind, title, number, owner, restricted, reviewEveryMonths, nextReviewOn, note);
    }

    @Override
    public PolicyDocumentView view() {
        return PolicyDocumentView.of(this);
    }
}
