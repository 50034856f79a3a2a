package org.daicho.contract.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinanceQuestionTest {

    private static final OrdinanceQuestion DECIDED =
            new OrdinanceQuestion(LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), Renewal.AUTOMATIC);

    @ParameterizedTest
    @CsvSource({
        "2027-04-01, 2028-03-31, AUTOMATIC, true",
        "2027-06-30, 2027-07-01, AUTOMATIC, true",
        "2027-04-01, 2028-04-01, AUTOMATIC, false",
        "2027-04-01, 2027-06-30, AUTOMATIC, false",
        "2027-07-01, 2028-03-31, AUTOMATIC, false",
        "2027-04-01, 2028-03-31, NEGOTIATED, false",
        "2027-04-01, 2028-03-31, , false"
    })
    void a_decision_holds_while_nothing_that_it_turns_on_has_changed(
            LocalDate startsOn, LocalDate endsOn, Renewal renewal, boolean holds) {
        assertThat(DECIDED.covers(new OrdinanceQuestion(startsOn, endsOn, renewal)))
                .isEqualTo(holds);
    }
}
