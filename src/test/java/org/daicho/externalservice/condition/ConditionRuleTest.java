package org.daicho.externalservice.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Situation;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ConditionRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Inject
    Catalogues catalogues;

    @Test
    void what_binds_is_answered_and_met_or_excepted() {
        ApplicableRequirement mandatory = one(Situation.cloudService(false, false, Confidentiality.C2, DAY), true);
        assertThat(ConditionRule.check(mandatory, null, false))
                .extracting(Violation::code)
                .containsExactly("condition-unanswered");
        assertThat(ConditionRule.check(mandatory, answer(ConditionResult.NOT_MET), false))
                .extracting(Violation::code)
                .containsExactly("condition-not-met");
        assertThat(ConditionRule.check(mandatory, answer(ConditionResult.NOT_MET), true))
                .isEmpty();
        assertThat(ConditionRule.check(mandatory, null, true)).isEmpty();
        assertThat(ConditionRule.check(mandatory, answer(ConditionResult.MET), false))
                .isEmpty();
        assertThat(ConditionRule.check(mandatory, answer(ConditionResult.NOT_APPLICABLE), false))
                .isEmpty();
    }

    @Test
    void what_is_only_recommended_never_stands_in_the_way() {
        ApplicableRequirement recommended = one(Situation.socialMediaAccount(DAY), false);
        assertThat(ConditionRule.check(recommended, null, false)).isEmpty();
        assertThat(ConditionRule.check(recommended, answer(ConditionResult.NOT_MET), false))
                .isEmpty();
    }

    private ApplicableRequirement one(Situation situation, boolean mandatory) {
        return catalogues.current().applicableTo(situation).stream()
                .filter(applicable -> applicable.isMandatory() == mandatory)
                .findFirst()
                .orElseThrow();
    }

    private static ConditionAnswer answer(ConditionResult result) {
        return new ConditionAnswer(result, "対象外", null, List.of(), DAY);
    }
}
