package org.daicho.contract.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ordinance80Test {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2027-06-30, false, NONE, NOT_YET",
        "2026-04-01, 2027-06-30, true, AUTOMATIC, NOT_YET",
        "2026-04-01, 2027-07-01, false, NONE, TRANSITIONAL",
        "2027-06-30, 2027-07-01, false, , TRANSITIONAL",
        "2027-07-01, 2028-03-31, false, NEGOTIATED, APPLIES",
        "2026-04-01, 2027-07-01, false, AUTOMATIC, TO_BE_DECIDED",
        "2028-04-01, 2029-03-31, true, NONE, TO_BE_DECIDED"
    })
    void it_reaches_what_begins_later_and_leaves_renewals_to_a_person(
            LocalDate startsOn, LocalDate endsOn, boolean renewed, Renewal renewal, Ordinance80 expected) {
        assertThat(Ordinance80.of(startsOn, endsOn, renewed, renewal)).isEqualTo(expected);
    }
}
