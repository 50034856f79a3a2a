package org.daicho.page.register;

import java.util.Arrays;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Reads what a search form sends: a browser sends every field, also those that were left empty. */
final class Filters {

    private static final Text NO_SUCH_CHOICE = Text.of("選択肢にない値です。", "This is not one of the choices.");

    private Filters() {}

    static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }

    /** Throws 400 for what is none of them. */
    static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String sent) {
        return text(sent) == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(sent))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid("state", "unknown-value", NO_SUCH_CHOICE, sent));
    }

    /** Throws 400 for what is no year. */
    static @Nullable Integer fiscalYear(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank()
                    ? null
                    : FiscalYear.parse(sent).year();
        } catch (UnreadableValueException unreadable) {
            throw ProblemException.invalid("fiscalYear", unreadable.code(), unreadable.reason(), sent);
        }
    }
}
