package org.daicho.organization.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Terms against the plainest model there is: the set of the days that they cover, within a horizon. */
class TermPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int HORIZON = 40;
    private static final LocalDate LAST = FIRST.plusDays(HORIZON - 1);

    @Property
    void two_overlap_when_they_share_a_day(@ForAll("terms") Term one, @ForAll("terms") Term other) {
        Set<LocalDate> shared = days(one);
        shared.retainAll(days(other));

        assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty());
        assertThat(other.overlaps(one)).isEqualTo(one.overlaps(other));
    }

    @Property
    void one_lies_within_another_that_has_all_its_days(@ForAll("terms") Term one, @ForAll("terms") Term other) {
        if (!one.isBackwards() && !other.isBackwards()) {
            boolean goesOnBeyond = one.until() == null && other.until() != null;

            assertThat(one.isWithin(other))
                    .isEqualTo(!goesOnBeyond && days(other).containsAll(days(one)));
        }
    }

    @Property
    void cut_at_a_day_both_parts_together_are_the_whole(@ForAll("terms") Term whole, @ForAll("days") LocalDate day) {
        if (!whole.isBackwards()) {
            Set<LocalDate> before = days(whole.upTo(day.minusDays(1)));
            Set<LocalDate> after = days(whole.from(day));

            assertThat(before.stream().filter(after::contains)).isEmpty();
            before.addAll(after);
            assertThat(before).isEqualTo(days(whole));
        }
    }

    @Property
    void what_ended_the_day_before_does_not_meet_what_begins(@ForAll("terms") Term old, @ForAll("days") LocalDate day) {
        assertThat(new Term(old.from(), day.minusDays(1)).overlaps(Term.since(day)))
                .isFalse();
    }

    @Property
    void what_was_called_off_covers_no_day(@ForAll("terms") Term term, @ForAll("days") LocalDate day) {
        if (term.isBackwards()) {
            assertThat(term.covers(day)).isFalse();
        }
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(days(), days().injectNull(0.2)).as(Term::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, HORIZON - 1).map(FIRST::plusDays);
    }

    private static Set<LocalDate> days(@Nullable Term term) {
        Set<LocalDate> found = new TreeSet<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (term != null && term.covers(day)) {
                found.add(day);
            }
        }
        return found;
    }
}
