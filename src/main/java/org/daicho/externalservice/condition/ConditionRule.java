package org.daicho.externalservice.condition;

import java.util.Arrays;
import java.util.List;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands between an application and its approval, condition by condition (guideline, 8.3 and 8.4: the application is
 * reviewed against the rules of use and the provider's conditions). Recommended requirements never stand in the way.
 */
public enum ConditionRule {
    ANSWERED("condition-unanswered", "%s「%s」が未確認です。", "%s (%s) has not been checked.") {
        @Override
        boolean broken(@Nullable ConditionAnswer answer) {
            return answer == null;
        }
    },
    FULFILLED(
            "condition-not-met",
            "%s「%s」を満たしていません。満たすか、例外の承認を記録してください。",
            "%s (%s) is not met; meet it or record an exception.") {
        @Override
        boolean broken(@Nullable ConditionAnswer answer) {
            return answer != null && answer.result() == ConditionResult.NOT_MET;
        }
    };

    private final String code;
    private final Text message;

    ConditionRule(String code, String ja, String en) {
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(@Nullable ConditionAnswer answer);

    /**
     * Every rule that is broken for this requirement.
     *
     * @param excepted whether an exception that holds today covers it
     */
    public static List<Violation> check(
            ApplicableRequirement applicable, @Nullable ConditionAnswer answer, boolean excepted) {
        if (excepted || !applicable.isMandatory()) {
            return List.of();
        }
        String number = applicable.requirement().code();
        Text title = applicable.requirement().title();
        return Arrays.stream(values())
                .filter(rule -> rule.broken(answer))
                .map(rule -> Violation.at(
                        "/conditions/" + number,
                        rule.code,
                        new Text(
                                rule.message.ja().formatted(number, title.ja()),
                                rule.message.en().formatted(number, title.en()))))
                .toList();
    }
}
