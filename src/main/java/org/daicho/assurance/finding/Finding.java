package org.daicho.assurance.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.assurance.finding.terms.FollowUpResult;
import org.daicho.assurance.finding.terms.NewFinding;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One finding. */
@Entity(name = "Finding")
class Finding extends Kept {

    static final Step FOLLOW_UP = Step.of("フォローアップ", "follow-up", FindingState.RESPONDED);
    private static final Step CHANGE = Step.of("変更", "change", FindingState.OPEN);
    private static final Step RESPOND = Step.of("回答", "response", FindingState.OPEN, FindingState.RESPONDED);
    private static final Step CLOSE = Step.of("完了", "closing", FindingState.FOLLOWED_UP);

    UUID auditId;

    @Enumerated(EnumType.STRING)
    FindingState state;

    String title;
    String titleKey;
    String criterion;
    String condition;

    @Enumerated(EnumType.STRING)
    FindingSeverity severity;

    @Embedded
    @Nullable AuditSubject subject;

    @Column(columnDefinition = "uuid[]")
    List<UUID> evidenceIds;

    @Embedded
    @EmbeddedColumnNaming("responsible_%s")
    Signatory responsible;

    LocalDate dueOn;

    @Nullable String response;

    @Nullable String plan;

    @Nullable LocalDate respondedOn;

    @Nullable LocalDate planAcceptedOn;

    @Enumerated(EnumType.STRING)
    @Nullable FollowUpResult followUpResult;

    @Nullable LocalDate followedUpOn;

    @Embedded
    @EmbeddedColumnNaming("followed_up_by_%s")
    @Nullable Signatory followedUpBy;

    @Nullable String followUpNote;

    @Nullable LocalDate closedOn;

    protected Finding() {}

    Finding(UUID id, UUID auditId, NewFinding wanted, Instant now) {
        super(id, now);
        this.auditId = auditId;
        state = FindingState.OPEN;
        write(wanted);
    }

    final void write(NewFinding wanted) {
        title = wanted.title();
        titleKey = SearchText.fold(title);
        criterion = wanted.criterion();
        condition = wanted.condition();
        severity = wanted.severity();
        subject = wanted.subject();
        evidenceIds = Objects.requireNonNull(wanted.evidenceIds());
        responsible = wanted.responsible();
        dueOn = wanted.dueOn();
    }

    NewFinding written() {
        return new NewFinding(title, criterion, condition, severity, subject, evidenceIds, responsible, dueOn);
    }

    /** Throws 409 once it is answered: the answer is to what was written then. */
    void requireOpen() {
        CHANGE.reasons(state).orThrow(ProblemKind.CONFLICT);
    }

    /** Also a second time, as long as nobody has followed it up; an earlier acceptance was of the earlier plan. */
    void respond(FindingStepsResource.FindingResponse answer) {
        RESPOND.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = FindingState.RESPONDED;
        response = answer.response();
        plan = answer.plan();
        respondedOn = answer.respondedOn();
        planAcceptedOn = null;
    }

    void followUp(FindingStepsResource.FindingFollowUp check) {
        FOLLOW_UP.reasons(state).orThrow(ProblemKind.CONFLICT);
        followUpResult = check.result();
        followedUpOn = check.on();
        followedUpBy = check.by();
        followUpNote = check.note();
        switch (check.result()) {
            case ADEQUATE -> state = FindingState.FOLLOWED_UP;
            case PLAN_ACCEPTED -> planAcceptedOn = check.on();
            case INADEQUATE -> {
                state = FindingState.OPEN;
                planAcceptedOn = null;
            }
        }
    }

    void close(LocalDate on) {
        CLOSE.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = FindingState.CLOSED;
        closedOn = on;
    }

    @Override
    public FindingView view() {
        return FindingView.of(this);
    }
}
