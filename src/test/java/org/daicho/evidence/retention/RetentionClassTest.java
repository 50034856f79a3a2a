package org.daicho.evidence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;

class RetentionClassTest {

    private static final Text LABEL = Text.of("5年", "5 years");
    private static final RetentionClass Y5 = new RetentionClass("Y5", LABEL, 5);
    private static final RetentionClass PERMANENT = new RetentionClass("PERMANENT", LABEL, null);
    private static final LocalDate COMPLETED = LocalDate.of(2026, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2032, 3, 31);

    @Test
    void the_period_begins_on_1_april_after_completion() {
        assertThat(Y5.until(COMPLETED)).isEqualTo(UNTIL);
        assertThat(Y5.until(LocalDate.of(2027, 3, 31))).isEqualTo(UNTIL);
        assertThat(Y5.until(LocalDate.of(2027, 4, 1))).isEqualTo(UNTIL.plusYears(1));
        assertThat(PERMANENT.until(COMPLETED)).isNull();
    }

    @Test
    void a_period_may_only_grow() {
        RetentionPeriod none = RetentionPeriod.kept(null, null);
        RetentionPeriod five = RetentionPeriod.kept("Y5", UNTIL);
        RetentionPeriod ten = RetentionPeriod.kept("Y10", UNTIL.plusYears(5));
        RetentionPeriod ever = RetentionPeriod.kept("PERMANENT", null);

        List<RetentionPeriod> shortestFirst = List.of(none, five, ten, ever);
        for (int one = 0; one < shortestFirst.size(); one++) {
            for (int other = 0; other < shortestFirst.size(); other++) {
                assertThat(shortestFirst.get(one).endsBefore(shortestFirst.get(other)))
                        .as(one + " before " + other)
                        .isEqualTo(one < other);
            }
        }
    }

    @Test
    void the_store_locks_to_the_end_of_the_last_day_in_japan() {
        assertThat(RetentionPeriod.kept("Y5", UNTIL).lockUntil(COMPLETED))
                .contains(Instant.parse("2032-03-31T15:00:00Z"));
        assertThat(RetentionPeriod.kept("Y5", UNTIL).lockUntil(UNTIL.plusDays(1)))
                .isEmpty();
        assertThat(RetentionPeriod.NONE.lockUntil(COMPLETED)).isEmpty();
    }

    /** 2^32 seconds after 1970 a store that counts them so begins at 1970 again. */
    @Test
    void the_store_is_never_asked_for_more_than_it_can_count() {
        Instant last = Instant.ofEpochSecond(1L << 32);
        assertThat(RetentionPeriod.kept("PERMANENT", null).lockUntil(COMPLETED))
                .hasValueSatisfying(until -> assertThat(until).isBefore(last));
        assertThat(RetentionPeriod.kept("Y100", COMPLETED.plusYears(100)).lockUntil(COMPLETED))
                .isEqualTo(RetentionPeriod.kept("PERMANENT", null).lockUntil(COMPLETED));
    }

    @Test
    void everything_that_stands_against_a_disposal_is_told() {
        Hold hold = new Hold("監査", Instant.EPOCH, "somebody");
        RetentionPeriod five = RetentionPeriod.kept("Y5", UNTIL);

        assertThat(codes(true, five, null, UNTIL.plusDays(1))).isEmpty();
        assertThat(codes(false, five, hold, UNTIL)).containsExactly("no-file", "retention-not-over", "under-hold");
        assertThat(codes(true, RetentionPeriod.NONE, null, UNTIL)).containsExactly("no-retention-class");
        assertThat(codes(true, RetentionPeriod.FOR_EVER, null, UNTIL)).containsExactly("kept-for-ever");
    }

    @Test
    void classes_are_told_apart_by_code_and_make_sense() {
        assertThatThrownBy(() -> new RetentionClasses(List.of(Y5, Y5))).hasMessageContaining("code of its own");
        assertThatThrownBy(() -> new RetentionClasses(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new RetentionClass("Y0", LABEL, 0)).hasMessageContaining("Y0");
        RetentionClasses known = new RetentionClasses(List.of(Y5));
        assertThat(known.of("Y5", COMPLETED).until()).isEqualTo(UNTIL);
        assertThat(known.of("GONE", COMPLETED)).isEqualTo(RetentionPeriod.FOR_EVER);
    }

    private static List<String> codes(boolean file, RetentionPeriod period, Hold hold, LocalDate today) {
        return DisposalRule.against("/x", file, LABEL, period, hold, today).stream()
                .map(Violation::code)
                .toList();
    }
}
