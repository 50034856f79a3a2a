package org.daicho.verification.measure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.verification.References;
import org.daicho.verification.measure.terms.Answer;
import org.daicho.verification.measure.terms.Escalation;
import org.daicho.verification.measure.terms.EscalationRole;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.Recheck;

/** What the steps of a measure's life demand: 400 for what can never be right, 409 with every reason why not now. */
@Singleton
class MeasureStepRule {

    private static final Text WRONG_STATE = Text.of("「%s」の措置にはできません。", "Not possible for a measure that is %s.");
    private static final Text IN_FUTURE = Text.of("未来の日付です。", "This day is in the future.");
    private static final Text TOO_EARLY = Text.of("%s より前の日付です。", "This day is before %s.");
    private static final Text WHAT_IS_WRONG = Text.of("不合格とした内容を書いてください。", "Say what is still wrong.");
    private static final Text NOT_ESCALATED =
            Text.of("%sへの報告がないため完了できません。", "It cannot be closed before the %s is told.");

    private final References references;
    private final Signatories signatories;
    private final Clock clock;

    @Inject
    MeasureStepRule(References references, Signatories signatories, Clock clock) {
        this.references = references;
        this.signatories = signatories;
        this.clock = clock;
    }

    void requireOpen(Measure measure) {
        in(measure, Set.of(MeasureState.OPEN, MeasureState.ANSWERED)).orThrow(ProblemKind.CONFLICT);
    }

    void require(Measure measure, Answer answer) {
        Violations wrong = new Violations();
        wrong.read("/answer", answer.answer(), StoredText::lines);
        references.evidence(answer.evidenceIds(), "/evidenceIds", wrong);
        between("/answeredOn", measure.demandedOn, answer.answeredOn(), wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        in(measure, Set.of(MeasureState.OPEN)).orThrow(ProblemKind.CONFLICT);
    }

    void require(Measure measure, Recheck recheck) {
        Violations wrong = new Violations();
        wrong.read("/note", recheck.note(), StoredText::lines);
        signatories.check(recheck.rechecker(), "/rechecker", wrong);
        references.evidence(recheck.evidenceIds(), "/evidenceIds", wrong);
        LocalDate from = measure.answeredOn == null ? measure.demandedOn : measure.answeredOn;
        between("/recheckedOn", from, recheck.recheckedOn(), wrong);
        wrong.refuseIf(
                        !recheck.passed()
                                && (recheck.note() == null || recheck.note().isBlank()),
                        "/note",
                        "required",
                        WHAT_IS_WRONG)
                .orThrow(ProblemKind.INVALID_REQUEST);
        Violations reasons = in(measure, Set.of(MeasureState.ANSWERED));
        EscalationRole untold = measure.requiredEscalation();
        if (recheck.passed() && untold != null) {
            Text label = untold.label();
            reasons.refuseIf(
                    true,
                    "/escalations",
                    "not-escalated",
                    new Text(
                            NOT_ESCALATED.ja().formatted(label.ja()),
                            NOT_ESCALATED.en().formatted(label.en())));
        }
        reasons.orThrow(ProblemKind.CONFLICT);
    }

    void require(Measure measure, Escalation escalation) {
        Violations wrong = new Violations();
        wrong.read("/note", escalation.note(), StoredText::lines);
        signatories.check(escalation.toWhom(), "/toWhom", wrong);
        between("/escalatedOn", measure.demandedOn, escalation.escalatedOn(), wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        requireOpen(measure);
    }

    private void between(String pointer, LocalDate first, LocalDate day, Violations violations) {
        violations
                .refuseIf(day.isBefore(first), pointer, "too-early", TOO_EARLY.with(first))
                .refuseIf(day.isAfter(LocalDate.now(clock)), pointer, "in-the-future", IN_FUTURE);
    }

    private static Violations in(Measure measure, Set<MeasureState> states) {
        Text label = measure.state.label();
        return new Violations()
                .refuseIf(
                        !states.contains(measure.state),
                        "/state",
                        "wrong-state",
                        new Text(
                                WRONG_STATE.ja().formatted(label.ja()),
                                WRONG_STATE.en().formatted(label.en())));
    }
}
