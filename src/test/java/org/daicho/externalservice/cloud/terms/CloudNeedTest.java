package org.daicho.externalservice.cloud.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.terms.Classification;
import org.daicho.organization.Signatory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudNeedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Signatory WHO = new Signatory(null, null, "事務局長");
    private static final UsageRule RULE = new UsageRule("利用規程", null, null, DAY);
    private static final List<String> JAPAN = List.of("JP");

    @Test
    void a_service_in_order_lacks_nothing() {
        assertThat(missing(facts(cloud(Confidentiality.C3B, false, JAPAN, null, RULE, null), true, true, false)))
                .isEmpty();
    }

    @Test
    void a_free_transfer_service_of_which_nobody_knows_anything_lacks_everything() {
        NewCloud free = cloud(Confidentiality.C2, true, List.of(), null, null, null);
        assertThat(missing(facts(free, false, false, false)))
                .containsExactly(
                        CloudNeed.UNIFORM_TERMS,
                        CloudNeed.ASSESSED,
                        CloudNeed.APPROVED,
                        CloudNeed.MANAGED,
                        CloudNeed.USAGE_RULE,
                        CloudNeed.TERMS_REVIEWED);
        assertThat(CloudNeed.missingForApproval(facts(free, false, false, false)))
                .extracting("code")
                .containsExactly("uniform-terms-above-limit");
    }

    @Test
    void uniform_terms_hold_only_confidentiality_1_without_an_exception() {
        for (Confidentiality level : Confidentiality.values()) {
            NewCloud terms = cloud(level, true, JAPAN, null, RULE, DAY);
            assertThat(CloudNeed.UNIFORM_TERMS.isMissing(facts(terms, true, true, false)))
                    .as(level.name())
                    .isEqualTo(level != Confidentiality.C1);
            assertThat(CloudNeed.UNIFORM_TERMS.isMissing(facts(terms, true, true, true)))
                    .isFalse();
        }
    }

    @Test
    void what_nobody_classified_is_not_approved() {
        assertThat(CloudNeed.missingForApproval(facts(cloud(null, true, JAPAN, null, RULE, DAY), false, false, false)))
                .extracting("code")
                .containsExactly("not-classified");
    }

    @Test
    void data_outside_japan_need_an_assessment_that_accepts_it() {
        List<String> abroad = List.of("JP", "US");
        assertThat(missing(facts(cloud(Confidentiality.C1, false, abroad, null, RULE, null), true, true, false)))
                .containsExactly(CloudNeed.ASSESSED);
        assertThat(missing(facts(
                        cloud(Confidentiality.C1, false, abroad, assessed(false), RULE, null), true, true, false)))
                .containsExactly(CloudNeed.ASSESSED_ACCEPTABLE);
        assertThat(missing(
                        facts(cloud(Confidentiality.C1, false, abroad, assessed(true), RULE, null), true, true, false)))
                .isEmpty();
    }

    private static OutsideAssessment assessed(boolean acceptable) {
        return new OutsideAssessment(
                DAY,
                acceptable ? OutsideAssessment.Conclusion.ACCEPTABLE : OutsideAssessment.Conclusion.NOT_ACCEPTABLE,
                null,
                WHO);
    }

    private static CloudFacts facts(NewCloud terms, boolean approved, boolean managed, boolean excepted) {
        return new CloudFacts(terms, approved, managed, excepted, false);
    }

    private static List<CloudNeed> missing(CloudFacts facts) {
        return Arrays.stream(CloudNeed.values())
                .filter(need -> need.isMissing(facts))
                .toList();
    }

    private static NewCloud cloud(
            @Nullable Confidentiality level,
            boolean uniformTerms,
            List<String> countries,
            @Nullable OutsideAssessment assessment,
            @Nullable UsageRule rule,
            @Nullable LocalDate reviewed) {
        return new NewCloud(
                "会議",
                null,
                null,
                null,
                null,
                null,
                null,
                level == null ? null : new Classification(level, null, null),
                false,
                false,
                null,
                uniformTerms,
                countries,
                false,
                assessment,
                null,
                null,
                null,
                null,
                reviewed,
                null,
                rule,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
