package org.daicho.page.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks.
 *
 * @param name where it stands in the body that the resource takes: {@code title}, or {@code classification.confidentiality}
 * @param label as it stands before the field, in the reader's language
 * @param choices only where one chooses
 * @param parts only of a group; their names are not within the group's
 */
public record Entry(
        String name,
        Kind kind,
        String label,
        boolean required,
        @Nullable String help,
        List<Choice> choices,
        List<Entry> parts) {

    /** What can be written, and what becomes of it. */
    public enum Kind {
        LINE("text"),
        LINES("textarea"),
        /** As people write dates; 2026-04-01 in the body. */
        DAY("text"),
        /** A day with a time of the clock, as people write them; an instant in the body. */
        MOMENT("text"),
        /** 令和8年度 or 2026; the year in the body. */
        FISCAL_YEAR("text"),
        /** Whole; with or without commas. */
        NUMBER("text"),
        CHOICE("select"),
        RADIO("radio"),
        /** A choice that says what is to be done; not part of the body. */
        APART("radio"),
        /** Yes or no, and nothing as long as nobody has said. */
        YES_NO("radio"),
        /** Any number of the choices; a list in the body. */
        CHECKS("checks"),
        HIDDEN("hidden"),
        FILE("file"),
        /** Words to look something up by, with a button of their own; not part of the body. */
        FIND("find"),
        GROUP("group"),
        /** A group that stands open only where something is written in it. */
        FOLDED("folded"),
        /** A part of a long form, of groups, with a heading of its own that says how many of them are answered. */
        CHAPTER("chapter");

        final String type;

        Kind(String type) {
            this.type = type;
        }

        boolean isOfTheBody() {
            return this != FIND && this != APART && this != FILE && !isGroup();
        }

        boolean isGroup() {
            return this == GROUP || this == FOLDED || this == CHAPTER;
        }
    }

    /** @param value as it stands in the body */
    public record Choice(String value, String label) {}

    public static Entry line(String name, String label) {
        return of(name, Kind.LINE, label, List.of());
    }

    public static Entry lines(String name, String label) {
        return of(name, Kind.LINES, label, List.of());
    }

    public static Entry number(String name, String label) {
        return of(name, Kind.NUMBER, label, List.of());
    }

    public static Entry day(Tongue l, String name, String label) {
        return of(name, Kind.DAY, label, List.of()).help(l.of("例: 令和8年4月1日、R8.4.1、2026-04-01", "Such as 2026-04-01"));
    }

    public static Entry moment(Tongue l, String name, String label) {
        return of(name, Kind.MOMENT, label, List.of())
                .help(l.of("例: 令和8年4月1日 14:30、R8.4.1 14:30、2026-04-01 14:30", "Such as 2026-04-01 14:30"));
    }

    public static Entry fiscalYear(Tongue l, String name, String label) {
        return of(name, Kind.FISCAL_YEAR, label, List.of()).help(l.of("例: 令和8年度、R8、2026", "Such as 2026"));
    }

    public static Entry hidden(String name) {
        return of(name, Kind.HIDDEN, "", List.of());
    }

    public static Entry find(String name, String label) {
        return of(name, Kind.FIND, label, List.of());
    }

    public static Entry file(String name, String label) {
        return of(name, Kind.FILE, label, List.of());
    }

    public static Entry choice(String name, String label, List<Choice> choices) {
        return of(name, Kind.CHOICE, label, choices);
    }

    public static Entry radio(String name, String label, List<Choice> choices) {
        return of(name, Kind.RADIO, label, choices);
    }

    public static Entry apart(String name, String label, List<Choice> choices) {
        return of(name, Kind.APART, label, choices);
    }

    public static Entry checks(String name, String label, List<Choice> choices) {
        return of(name, Kind.CHECKS, label, choices);
    }

    public static Entry yesNo(Tongue l, String name, String label) {
        return of(
                name,
                Kind.YES_NO,
                label,
                List.of(new Choice("true", l.of("あり", "Yes")), new Choice("false", l.of("なし", "No"))));
    }

    public static Entry group(String name, String label, List<Entry> parts) {
        return new Entry(name, Kind.GROUP, label, false, null, List.of(), parts);
    }

    public static Entry folded(String name, String label, List<Entry> parts) {
        return new Entry(name, Kind.FOLDED, label, false, null, List.of(), parts);
    }

    public static Entry chapter(String name, String label, List<Entry> parts) {
        return new Entry(name, Kind.CHAPTER, label, false, null, List.of(), parts);
    }

    /** One choice for each constant. */
    public static <E extends Enum<E>> List<Choice> choices(Tongue l, E[] constants, Function<E, Text> label) {
        return Arrays.stream(constants)
                .map(each -> new Choice(each.name(), l.of(label.apply(each))))
                .toList();
    }

    /** The same, to be answered in any case. */
    public Entry must() {
        return new Entry(name, kind, label, true, help, choices, parts);
    }

    public Entry help(@Nullable String words) {
        return new Entry(name, kind, label, required, words, choices, parts);
    }

    private static Entry of(String name, Kind kind, String label, List<Choice> choices) {
        return new Entry(name, kind, label, false, null, choices, List.of());
    }
}
