package org.daicho.verification.measure.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationRuleTest {

    @Test
    void the_graver_a_measure_the_higher_it_goes() {
        assertThat(EscalationRule.missing(Severity.LOW, List.of())).isEmpty();
        assertThat(EscalationRule.missing(Severity.MEDIUM, List.of())).isEmpty();
        assertThat(EscalationRule.missing(Severity.HIGH, List.of())).contains(EscalationRole.GENERAL_SECURITY_OFFICER);
        assertThat(EscalationRule.missing(Severity.CRITICAL, List.of())).contains(EscalationRole.CISO);
    }

    @Test
    void what_the_ciso_knows_need_not_go_lower_but_the_other_way_round() {
        assertThat(EscalationRule.missing(Severity.HIGH, List.of(EscalationRole.GENERAL_SECURITY_OFFICER)))
                .isEmpty();
        assertThat(EscalationRule.missing(Severity.HIGH, List.of(EscalationRole.CISO)))
                .isEmpty();
        assertThat(EscalationRule.missing(Severity.CRITICAL, List.of(EscalationRole.GENERAL_SECURITY_OFFICER)))
                .contains(EscalationRole.CISO);
    }
}
