package org.daicho.externalservice.social.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daicho.catalogue.Confidentiality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountNeedTest {

    private static final OperatingProcedure PROCEDURE = new OperatingProcedure("SNS運用手順", "第2版", null, null);
    private static final PublishingRule RULE = new PublishingRule("収集日程", Confidentiality.C1);

    @Test
    void use_takes_an_approval_a_procedure_a_rule_and_somebody_who_answers() {
        assertThat(AccountNeed.missingForUse(new AccountFacts(account(PROCEDURE, RULE), true, true, false)))
                .isEmpty();
        assertThat(AccountNeed.missingForUse(new AccountFacts(account(null, null), false, false, false)))
                .extracting("code")
                .containsExactly(
                        "not-approved", "no-operating-procedure", "no-publishing-rule", "no-responsible-person");
        assertThat(AccountNeed.missingForUse(new AccountFacts(account(PROCEDURE, RULE), true, true, true)))
                .extracting("code")
                .containsExactly("terms-not-acceptable");
    }

    @Test
    void an_account_is_dormant_the_day_after_its_days_are_over() {
        LocalDate posted = LocalDate.of(2025, 9, 2);
        assertThat(Dormancy.from(posted, null, 365)).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(Dormancy.from(null, posted, 30)).isEqualTo(LocalDate.of(2025, 10, 3));
        assertThat(Dormancy.from(posted, LocalDate.of(2020, 4, 1), 1)).isEqualTo(LocalDate.of(2025, 9, 4));
        assertThat(Dormancy.from(null, null, 365)).isNull();
    }

    private static NewSocialMediaAccount account(
            @Nullable OperatingProcedure procedure, @Nullable PublishingRule rule) {
        return new NewSocialMediaAccount(
                "X", "@a", null, null, null, null, null, null, rule, procedure, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }
}
