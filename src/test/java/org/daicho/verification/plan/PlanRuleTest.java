package org.daicho.verification.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daicho.shared.time.FiscalYear;
import org.daicho.verification.check.VerificationDirectory.Coverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        // a first one: at the end of the interval, in any case before the contract ends, never before the year
        "2026-04-01, 2027-03-31, 12, , , , NEVER_VERIFIED, 2027-03-31",
        "2026-04-01, 2026-06-30, 12, , , , NEVER_VERIFIED, 2026-06-30",
        "2025-10-01, 2028-03-31, 12, , , , NEVER_VERIFIED, 2026-09-30",
        "2020-04-01, 2028-03-31, 12, , , , NEVER_VERIFIED, 2027-03-31",
        "2020-04-01, 2026-12-31, 12, , , , NEVER_VERIFIED, 2026-12-31",
        "2026-04-01, 2029-03-31, 36, , , , DUE_LATER, 2029-03-31",
        "2026-04-01, 2027-03-31, 36, , , , NEVER_VERIFIED, 2027-03-31",
        // a later one: an interval after the last
        "2025-04-01, 2028-03-31, 12, 2025-10-15, , , INTERVAL_ENDS, 2026-10-15",
        "2025-04-01, 2028-03-31, 12, 2026-04-15, , , WITHIN_INTERVAL, 2027-04-15",
        "2025-04-01, 2026-09-30, 12, 2025-10-15, , , ENDS_FIRST, 2026-10-15",
        "2020-04-01, 2028-03-31, 12, 2021-10-15, , , INTERVAL_ENDS, 2027-03-31",
        // or sooner, where that was said
        "2025-04-01, 2028-03-31, 12, 2026-04-15, 2026-08-31, , INTERVAL_ENDS, 2026-08-31",
        "2025-04-01, 2028-03-31, 12, 2025-10-15, 2030-08-31, , INTERVAL_ENDS, 2026-10-15",
        // what is planned counts as done on its last day, or today
        "2026-04-01, 2027-03-31, 12, , , 2027-03-31, ALREADY_PLANNED, 2028-03-31",
        "2025-04-01, 2028-03-31, 12, , , 2026-03-31, ALREADY_PLANNED, 2027-06-01",
        "2025-04-01, 2028-03-31, 12, 2025-10-15, , 2026-10-15, ALREADY_PLANNED, 2027-10-15"
    })
    void a_contract_is_planned_when_its_interval_ends_in_the_year(
            LocalDate startsOn,
            LocalDate endsOn,
            int months,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate nextDueOn,
            @Nullable LocalDate plannedFor,
            PlanReason reason,
            LocalDate dueOn) {
        PlanRule rule = new PlanRule(new FiscalYear(2026), TODAY);
        assertThat(rule.decide(startsOn, endsOn, months, new Coverage(doneOn, nextDueOn, plannedFor)))
                .isEqualTo(new PlanRule.Decision(reason, dueOn));
    }
}
