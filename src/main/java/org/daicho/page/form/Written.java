package org.daicho.page.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.time.FiscalYear;

/** How a value of the register is written into a field, so that a person reads it as on the pages. */
final class Written {

    private Written() {}

    /** What is written in another form than the register's is left as it is. */
    static String in(Tongue l, Entry entry, String value) {
        try {
            return switch (entry.kind()) {
                case DAY -> l.day(LocalDate.parse(value));
                case MOMENT -> WallTime.print(l, Instant.parse(value));
                case FISCAL_YEAR -> l.of(new FiscalYear(Integer.parseInt(value)).labelJa(), value);
                default -> value;
            };
        } catch (DateTimeParseException | NumberFormatException asAPersonWroteIt) {
            return value;
        }
    }

    /** What a reader sees of it outside of a field: the words of a choice. */
    static String outside(Tongue l, Entry entry, Filled filled) {
        return String.join(
                l.of("、", ", "),
                filled.all(entry.name()).stream()
                        .map(value -> entry.choices().stream()
                                .filter(choice -> choice.value().equals(value))
                                .map(Entry.Choice::label)
                                .findFirst()
                                .orElseGet(() -> in(l, entry, value)))
                        .toList());
    }
}
