package org.daicho.page.incident.known;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Tongue;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.terms.IncidentState;
import org.jspecify.annotations.Nullable;

/** How long there is until a report of an incident is due. */
public final class DaysLeft {

    /** From here on it is marked: the first report is due five days after the incident was noticed. */
    private static final int FEW = 2;

    private static final int SOON = 7;

    private DaysLeft() {}

    /** Of the report that comes next; empty where none is due any more. */
    public static Optional<LocalDate> next(IncidentView incident) {
        IncidentView.Deadlines deadlines = incident.deadlines();
        if (deadlines == null || incident.state() == IncidentState.CLOSED) {
            return Optional.empty();
        }
        return incident.firstReport() == null
                ? Optional.of(deadlines.firstReportDueOn())
                : incident.finalReport() == null ? Optional.of(deadlines.finalReportDueOn()) : Optional.empty();
    }

    /** The report that comes next, and how long there is for it. */
    public static Cell cell(Tongue l, IncidentView incident, LocalDate today) {
        return next(incident)
                .map(due -> {
                    String which = incident.firstReport() == null ? l.of("速報 ", "first, ") : l.of("確報 ", "final, ");
                    Cell left = cell(l, due, today);
                    return new Cell(
                            which + l.day(due) + l.of("（", " (") + left.text() + l.of("）", ")"), null, left.mark());
                })
                .orElse(Cell.of(null));
    }

    public static Cell cell(Tongue l, @Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return Cell.of(null);
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return Cell.marked(l.of("%d日超過", "%d days over").formatted(-days), "critical");
        }
        String words = days == 0
                ? l.of("今日まで", "today")
                : l.of("あと%d日", "%d days left").formatted(days);
        return days <= FEW
                ? Cell.marked(words, "critical")
                : days <= SOON ? Cell.marked(words, "high") : Cell.of(words);
    }
}
