package org.daicho.externalservice.social.terms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** What the use of a social media account demands (basic policy 6(8)); one that lacks any of it is not taken into use. */
public enum AccountNeed {
    APPROVED(
            "/approval",
            "not-approved",
            Text.of("利用の承認がありません。", "Its use is not approved."),
            facts -> !facts.approved()),
    /** SN-01. */
    PROCEDURE(
            "/operatingProcedure",
            "no-operating-procedure",
            Text.of("運用手順がありません。", "There is no operating procedure."),
            facts -> facts.terms().operatingProcedure() == null),
    /** SN-02. */
    PUBLISHING_RULE(
            "/publishingRule",
            "no-publishing-rule",
            Text.of("発信できる情報が定められていません。", "It is not set what may be published."),
            facts -> facts.terms().publishingRule() == null),
    /** SN-03. */
    RESPONSIBLE_PERSON(
            "/assignments",
            "no-responsible-person",
            Text.of("ソーシャルメディア責任者がいません。", "Nobody is its responsible person."),
            facts -> !facts.answeredFor()),
    /** SN-12: the terms are checked before the start and again when they change. */
    TERMS_ACCEPTABLE(
            "/termsReviewedOn",
            "terms-not-acceptable",
            Text.of("最近の確認で、規約は許容できないとされています。", "The latest review found that its terms cannot be borne."),
            AccountFacts::termsRefused);

    private final String pointer;
    private final String code;
    private final Text message;
    private final Predicate<AccountFacts> missing;

    AccountNeed(String pointer, String code, Text message, Predicate<AccountFacts> missing) {
        this.pointer = pointer;
        this.code = code;
        this.message = message;
        this.missing = missing;
    }

    public boolean isMissing(AccountFacts facts) {
        return missing.test(facts);
    }

    /** Everything that keeps it from being used. */
    public static List<Violation> missingForUse(AccountFacts facts) {
        return Arrays.stream(values())
                .filter(need -> need.isMissing(facts))
                .map(need -> Violation.at(need.pointer, need.code, need.message))
                .toList();
    }
}
