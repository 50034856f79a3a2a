package org.daicho.page.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** The form that narrows a list, and what it sends: a browser sends every field, also those that were left empty. */
public final class Filters {

    private static final Text NO_SUCH_CHOICE = Text.of("選択肢にない値です。", "This is not one of the choices.");

    private Filters() {}

    /** @param path of the list, which is its own answer */
    public static Section form(Tongue l, String path, List<Field> fields) {
        String search = l.of("探す", "Search");
        return Section.form("search", search, null, new Form(path, "get", search, fields));
    }

    /** The fields, and with them the thing to whose rows the address narrows the list already. */
    public static List<Field> keeping(String name, @Nullable UUID id, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        if (id != null) {
            all.add(Field.hidden(name, id.toString()));
        }
        return all;
    }

    /** Whose rows alone are shown, and the way to all. @param path of the list */
    public static List<Cell> only(Tongue l, String whose, String path) {
        return List.of(Cell.of("▸ " + whose), Cell.link(l.of("すべて表示する", "Show all"), path));
    }

    /** One of the constants, or none of them for all. */
    public static <E extends Enum<E>> Field choice(
            Tongue l, String name, String label, Class<E> type, Function<E, Text> words, @Nullable E chosen) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", l.of("すべて", "all"), chosen == null));
        for (E each : type.getEnumConstants()) {
            options.add(new Field.Option(each.name(), l.of(words.apply(each)), each == chosen));
        }
        return Field.choice(name, label, options);
    }

    public static Field from(Tongue l, String name, String what, @Nullable String sent) {
        return Field.text(
                name,
                l.of("%s：この日から（例: 令和9年3月1日）", "%s from, such as 2027-03-01").formatted(what),
                sent);
    }

    public static Field until(Tongue l, String name, String what, @Nullable String sent) {
        return Field.text(name, l.of("%s：この日まで", "%s until").formatted(what), sent);
    }

    public static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }

    /** Throws 400 for what is none of them. */
    public static <E extends Enum<E>> @Nullable E named(String name, Class<E> type, @Nullable String sent) {
        return text(sent) == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(sent))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(name, "unknown-value", NO_SUCH_CHOICE, sent));
    }

    /** Throws 400 for what is no year. */
    public static @Nullable Integer fiscalYear(@Nullable String sent) {
        FiscalYear year = read("fiscalYear", FiscalYear::parse, sent);
        return year == null ? null : year.year();
    }

    /** In any of the ways in which people write a day. Throws 400 for what is none. */
    public static @Nullable LocalDate day(String name, @Nullable String sent) {
        return read(name, Wareki::parse, sent);
    }

    private static <T> @Nullable T read(String name, Function<String, T> reading, @Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : reading.apply(sent);
        } catch (UnreadableValueException unreadable) {
            throw ProblemException.invalid(name, unreadable.code(), unreadable.reason(), sent);
        }
    }
}
