package org.daicho.externalservice.cloud.terms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.daicho.catalogue.Confidentiality;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** What the use of a cloud service demands; a service that breaks one of these is not taken into use. */
public enum CloudNeed {
    CLASSIFIED(
            "/classification",
            "not-classified",
            Text.of("取り扱う情報の分類がありません。", "The information handled is not classified."),
            facts -> facts.terms().classification() == null,
            true),
    /** Guideline, 8.3: uniform terms without individual measures can in principle not hold confidentiality 2 and above. */
    UNIFORM_TERMS(
            "/uniformTerms",
            "uniform-terms-above-limit",
            Text.of(
                    "約款型のサービスでは、CISO又は統括情報セキュリティ責任者が認めた期限内の例外がない限り、自治体機密性2以上の情報を扱えません。",
                    "Under uniform terms it cannot hold confidentiality 2 or above without an exception in force by the chief or"
                            + " general information security officer."),
            facts -> facts.terms().uniformTerms()
                    && facts.terms().classification() != null
                    && facts.terms().classification().confidentiality().isAtLeast(Confidentiality.C2)
                    && !facts.uniformTermsExcepted(),
            true),
    /** Guideline, 8.3(3) and 総行サ42号 別紙1. */
    ASSESSED(
            "/dataOutsideJapanAssessment",
            "not-assessed",
            Text.of(
                    "データが国外にあるか所在国が分からないのに、リスクの評価が記録されていません。",
                    "The data are outside Japan or nobody knows where, and no assessment is recorded."),
            facts -> facts.terms().mayLeaveJapan() && facts.terms().dataOutsideJapanAssessment() == null,
            false),
    ASSESSED_ACCEPTABLE(
            "/dataOutsideJapanAssessment",
            "assessment-not-acceptable",
            Text.of("データの国外保存は許容できないと評価されています。", "The data's being outside Japan was judged not acceptable."),
            facts -> facts.terms().mayLeaveJapan()
                    && facts.terms().dataOutsideJapanAssessment() != null
                    && facts.terms().dataOutsideJapanAssessment().conclusion()
                            == OutsideAssessment.Conclusion.NOT_ACCEPTABLE,
            false),
    APPROVED(
            "/approval",
            "not-approved",
            Text.of("利用の承認がありません。", "Its use is not approved."),
            facts -> !facts.approved(),
            false),
    /** Guideline, 8.3 (CU-04). */
    MANAGED(
            "/assignments",
            "no-cloud-service-manager",
            Text.of("クラウドサービス管理者がいません。", "Nobody is its cloud service manager."),
            facts -> !facts.managed(),
            false),
    /** Basic policy 6(8): rules for the use of external services. */
    USAGE_RULE(
            "/usageRule",
            "no-usage-rule",
            Text.of("利用の規程がありません。", "There is no rule for its use."),
            facts -> facts.terms().usageRule() == null,
            false),
    /** Guideline, 8.4: that the risk can be borne is confirmed from the terms. */
    TERMS_REVIEWED(
            "/termsReviewedOn",
            "terms-not-reviewed",
            Text.of("約款型のサービスですが、規約を確認した記録がありません。", "Its terms are uniform and nobody has reviewed them."),
            facts -> facts.terms().uniformTerms() && facts.terms().termsReviewedOn() == null,
            false),
    TERMS_ACCEPTABLE(
            "/termsReviewedOn",
            "terms-not-acceptable",
            Text.of("最近の確認で、規約は許容できないとされています。", "The latest review found that its terms cannot be borne."),
            CloudFacts::termsRefused,
            false);

    private final String pointer;
    private final String code;
    private final Text message;
    private final Predicate<CloudFacts> missing;
    private final boolean beforeApproval;

    CloudNeed(String pointer, String code, Text message, Predicate<CloudFacts> missing, boolean beforeApproval) {
        this.pointer = pointer;
        this.code = code;
        this.message = message;
        this.missing = missing;
        this.beforeApproval = beforeApproval;
    }

    public boolean isMissing(CloudFacts facts) {
        return missing.test(facts);
    }

    public Violation violation() {
        return Violation.at(pointer, code, message);
    }

    /** Everything that keeps it from being approved. */
    public static List<Violation> missingForApproval(CloudFacts facts) {
        return Arrays.stream(values())
                .filter(need -> need.beforeApproval && need.isMissing(facts))
                .map(CloudNeed::violation)
                .toList();
    }

    /** Everything that keeps it from being used. */
    public static List<Violation> missingForUse(CloudFacts facts) {
        return Arrays.stream(values())
                .filter(need -> need.isMissing(facts))
                .map(CloudNeed::violation)
                .toList();
    }
}
