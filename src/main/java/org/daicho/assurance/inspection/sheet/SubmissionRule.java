package org.daicho.assurance.inspection.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.assurance.Step;
import org.daicho.assurance.inspection.SelfInspectionState;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.assurance.inspection.questionnaire.QuestionRule;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** A sheet is answered while its round is open, by its post, and submitted once, as a whole. */
@Singleton
class SubmissionRule {

    private static final Step ANSWER = Step.of("回答", "answering", SelfInspectionState.OPEN);
    private static final Text SUBMITTED = Text.of("この点検票は提出済みです。", "This sheet has been submitted.");
    private static final Text UNANSWERED = Text.of("設問 %s に回答がありません。", "Question %s is not answered.");
    private static final Text NOT_ASKED = Text.of("設問 %s はこの職への設問ではありません。", "Question %s is not for this post.");
    private static final Text SOMEBODY_ELSE =
            Text.of("この職の者ではありません。点検票はその職にある者が提出します。", "Only the post itself, or who holds it, submits its sheet.");

    private final Signatories signatories;

    @Inject
    SubmissionRule(Signatories signatories) {
        this.signatories = signatories;
    }

    /** Throws 400 with everything that is wrong with the answers, or 409 when it is too late or too early for any. */
    void requireAnswers(SelfInspectionView round, Sheet sheet, Map<String, NewAnswer> answers) {
        Violations violations = new Violations();
        Map<String, Question> asked = asked(round, sheet);
        answers.forEach((code, answer) -> {
            violations.read('/' + code + "/note", answer.note(), StoredText::lines);
            violations.refuseIf(!asked.containsKey(code), '/' + code, "not-asked", NOT_ASKED.with(code));
            if (asked.containsKey(code)) {
                QuestionRule.checkAnswer(asked.get(code), answer.value(), '/' + code + "/value", violations);
            }
        });
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        open(round, sheet).orThrow(ProblemKind.CONFLICT);
    }

    /** Throws 400 for somebody who is nobody, and 409 with every reason why the sheet cannot be submitted by them. */
    void requireSubmission(SelfInspectionView round, Sheet sheet, Signatory by, LocalDate today) {
        Violations violations = new Violations();
        signatories.check(by, "/by", violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        Violations reasons = open(round, sheet);
        boolean theirs = signatories.areSame(by, new Signatory(sheet.postId, null, null), today);
        List<String> missing = sheet.unanswered();
        missing.forEach(code -> reasons.refuseIf(true, "/answers/" + code, "unanswered", UNANSWERED.with(code)));
        reasons.refuseIf(!theirs, "/by", "not-the-post", SOMEBODY_ELSE).orThrow(ProblemKind.CONFLICT);
    }

    static Map<String, Question> asked(SelfInspectionView round, Sheet sheet) {
        return round.questions().stream()
                .filter(question -> sheet.questionCodes.contains(question.code()))
                .collect(Collectors.toMap(Question::code, Function.identity()));
    }

    private static Violations open(SelfInspectionView round, Sheet sheet) {
        return ANSWER.reasons(round.state())
                .refuseIf(sheet.state == SheetState.SUBMITTED, "/state", "already-submitted", SUBMITTED);
    }
}
