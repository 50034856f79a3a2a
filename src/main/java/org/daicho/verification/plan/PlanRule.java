package org.daicho.verification.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.daicho.shared.time.FiscalYear;
import org.daicho.verification.check.VerificationDirectory.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contract needs a verification in a fiscal year, and by when. A first one is due when the interval from its start
 * ends, and in any case before the contract does; a later one when the interval from the one before ends. One that is planned
 * counts as if it were done on its last day, or today where that is over. What fell due before the year is due in it.
 */
final class PlanRule {

    /** @param dueOn the last day on which a verification keeps the frequency, in or after the year */
    record Decision(PlanReason reason, LocalDate dueOn) {}

    private final FiscalYear year;
    private final LocalDate today;

    PlanRule(FiscalYear year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    /** @param startsOn and {@code endsOn}: the contract's performance, which touches the year */
    Decision decide(LocalDate startsOn, LocalDate endsOn, int months, Coverage coverage) {
        LocalDate planned = later(coverage.plannedFor(), coverage.plannedFor() == null ? null : today);
        LocalDate last = later(coverage.doneOn(), planned);
        if (last == null) {
            LocalDate due = earlier(startsOn.plusMonths(months).minusDays(1), endsOn);
            return due.isAfter(year.last())
                    ? new Decision(PlanReason.DUE_LATER, due)
                    : new Decision(PlanReason.NEVER_VERIFIED, within(due, endsOn));
        }
        LocalDate due = last.plusMonths(months);
        boolean said = coverage.nextDueOn() != null && !last.equals(planned);
        if (said && coverage.nextDueOn().isBefore(due)) {
            due = coverage.nextDueOn();
        }
        if (due.isAfter(year.last())) {
            return new Decision(last.equals(planned) ? PlanReason.ALREADY_PLANNED : PlanReason.WITHIN_INTERVAL, due);
        }
        return due.isAfter(endsOn)
                ? new Decision(PlanReason.ENDS_FIRST, due)
                : new Decision(PlanReason.INTERVAL_ENDS, within(due, endsOn));
    }

    private LocalDate within(LocalDate due, LocalDate endsOn) {
        return due.isBefore(year.first()) ? earlier(year.last(), endsOn) : due;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one == null ? LocalDate.MIN : one, other == null ? LocalDate.MIN : other)
                .max(LocalDate::compareTo)
                .filter(day -> !day.equals(LocalDate.MIN))
                .orElse(null);
    }
}
