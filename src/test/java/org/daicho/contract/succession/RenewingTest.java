package org.daicho.contract.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2027-03-31, 2027-04-01, 2028-03-31",
        "2026-04-01, 2027-02-28, 2027-04-01, 2028-02-29",
        "2027-03-01, 2028-02-29, 2028-03-01, 2029-02-28",
        "2026-07-15, 2026-09-20, 2027-07-15, 2027-09-20"
    })
    void the_same_term_a_year_later(LocalDate starts, LocalDate ends, LocalDate nextStarts, LocalDate nextEnds) {
        Renewing next = Renewing.nextYear("第1号", starts, ends);
        assertThat(next.startsOn()).isEqualTo(nextStarts);
        assertThat(next.endsOn()).isEqualTo(nextEnds);
    }

    @Test
    void every_reason_against_it_is_named() {
        assertThat(broken(new RenewalRule.Wanted(ContractState.SELECTED, UUID.randomUUID(), DAY, DAY, false)))
                .containsExactly("wrong-state", "already-renewed", "starts-before", "contractor-not-active");
        assertThat(broken(new RenewalRule.Wanted(ContractState.CLOSED, null, DAY, DAY.plusYears(1), true)))
                .isEmpty();
    }

    private static List<String> broken(RenewalRule.Wanted wanted) {
        return RenewalRule.check(wanted).list().stream().map(Violation::code).toList();
    }
}
