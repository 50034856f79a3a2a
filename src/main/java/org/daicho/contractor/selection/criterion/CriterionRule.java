package org.daicho.contractor.selection.criterion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria demand before a candidate is decided on (basic policy 6(8): the contractor is selected by criteria).
 * Recommended criteria never stand in the way.
 */
public enum CriterionRule {
    /** For every decision: whoever is turned down was looked at in the same way. */
    ANSWERED("criterion-unanswered", "%s「%s」が未回答です。", "%s (%s) has not been answered.") {
        @Override
        boolean broken(@Nullable Answer answer, boolean selectedWithoutReason) {
            return answer == null;
        }
    },
    MET_OR_EXPLAINED(
            "criterion-not-met",
            "%s「%s」に適合していません。選定するなら理由が必要です。",
            "%s (%s) is not met; selecting the candidate all the same needs a reason.") {
        @Override
        boolean broken(@Nullable Answer answer, boolean selectedWithoutReason) {
            return answer != null && answer.status == AnswerStatus.NOT_MET && selectedWithoutReason;
        }
    };

    private final String code;
    private final Text message;

    CriterionRule(String code, String ja, String en) {
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(@Nullable Answer answer, boolean selectedWithoutReason);

    /** Every rule that the answer to this criterion breaks. */
    public static List<Violation> check(
            ApplicableRequirement applicable, @Nullable Answer answer, boolean selectedWithoutReason) {
        return Arrays.stream(values())
                .map(rule -> rule.violation(applicable, answer, selectedWithoutReason))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Violation> violation(
            ApplicableRequirement applicable, @Nullable Answer answer, boolean selectedWithoutReason) {
        if (!applicable.isMandatory() || !broken(answer, selectedWithoutReason)) {
            return Optional.empty();
        }
        String number = applicable.requirement().code();
        Text title = applicable.requirement().title();
        Text worded = new Text(
                message.ja().formatted(number, title.ja()), message.en().formatted(number, title.en()));
        return Optional.of(Violation.at("/criteria/" + number, code, worded));
    }
}
