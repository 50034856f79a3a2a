package org.daicho.contract.clause;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a contract and its signature, clause by clause (basic policy 6(8): the contract states the security
 * requirements). Recommended requirements never stand in the way.
 */
public enum ClauseRule {
    ANSWERED("clause-unanswered", "%s「%s」が未確認です。", "%s (%s) has not been answered.") {
        @Override
        boolean broken(@Nullable ClauseStatement statement, LocalDate today) {
            return statement == null;
        }
    },
    NOT_MISSING(
            "clause-missing", "%s「%s」の記載がありません。記載するか、承認を得て免除してください。", "%s (%s) is missing; add it or have it waived.") {
        @Override
        boolean broken(@Nullable ClauseStatement statement, LocalDate today) {
            return statement != null && statement.status == StatementStatus.MISSING;
        }
    },
    CONFIRMED(
            "clause-carried-over",
            "%s「%s」は前の契約の確認結果のままです。この契約について確認してください。",
            "%s (%s) is as it was stated for the contract before; confirm it for this one.") {
        @Override
        boolean broken(@Nullable ClauseStatement statement, LocalDate today) {
            return statement != null && statement.carriedOver;
        }
    },
    WAIVER_VALID("waiver-expired", "%s「%s」の免除の期限が過ぎています。", "The waiver of %s (%s) has expired.") {
        @Override
        boolean broken(@Nullable ClauseStatement statement, LocalDate today) {
            return statement != null
                    && statement.status == StatementStatus.WAIVED
                    && statement.waivedUntil != null
                    && today.isAfter(statement.waivedUntil);
        }
    };

    private final String code;
    private final Text message;

    ClauseRule(String code, String ja, String en) {
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(@Nullable ClauseStatement statement, LocalDate today);

    /** Every rule that the statement about this requirement breaks. */
    public static List<Violation> check(
            ApplicableRequirement applicable, @Nullable ClauseStatement statement, LocalDate today) {
        return Arrays.stream(values())
                .map(rule -> rule.violation(applicable, statement, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Violation> violation(
            ApplicableRequirement applicable, @Nullable ClauseStatement statement, LocalDate today) {
        if (!applicable.isMandatory() || !broken(statement, today)) {
            return Optional.empty();
        }
        String number = applicable.requirement().code();
        Text title = applicable.requirement().title();
        Text worded = new Text(
                message.ja().formatted(number, title.ja()), message.en().formatted(number, title.en()));
        return Optional.of(Violation.at("/clauses/" + number, code, worded));
    }
}
