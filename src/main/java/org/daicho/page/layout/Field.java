package org.daicho.page.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param type as in HTML; {@code select} for a choice, {@code radio} and {@code checks} for one whose options all stand there,
 *     {@code textarea}; {@code group} for fields that belong together, {@code folded} for such as are seldom needed, and
 *     {@code chapter} for groups under a heading
 * @param options only of a choice
 * @param help what to write there; read aloud with the field
 * @param wrong why what was written there was not taken
 * @param parts only of a group, of what is folded and of a chapter
 */
public record Field(
        String name,
        String label,
        String type,
        String value,
        List<Option> options,
        boolean required,
        @Nullable String help,
        List<String> wrong,
        List<Field> parts) {

    /** @param value as it is sent */
    public record Option(String value, String label, boolean selected) {}

    public static Field text(String name, String label, @Nullable String value) {
        return plain(name, label, "search", value == null ? "" : value, false);
    }

    public static Field required(String name, String label) {
        return plain(name, label, "text", "", true);
    }

    public static Field file(String name, String label) {
        return plain(name, label, "file", "", true);
    }

    public static Field secret(String name, String label) {
        return plain(name, label, "password", "", true);
    }

    public static Field hidden(String name, @Nullable String value) {
        return plain(name, "", "hidden", value == null ? "" : value, false);
    }

    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, "select", "", options, false, null, List.of(), List.of());
    }

    public static Field group(String type, String name, String label, @Nullable String help, List<Field> parts) {
        return new Field(name, label, type, "", List.of(), false, help, List.of(), parts);
    }

    /** Whether it is to be seen without being asked for: something is written in it, or wrong with it. */
    public boolean open() {
        return isChosen()
                || !value.isBlank()
                || !wrong.isEmpty()
                || parts.stream().anyMatch(Field::open);
    }

    /** Of a chapter: in how many of its groups something is chosen. */
    public long answered() {
        return parts.stream().filter(Field::isAnswered).count();
    }

    private boolean isAnswered() {
        return isChosen() || parts.stream().anyMatch(Field::isAnswered);
    }

    private boolean isChosen() {
        return options.stream()
                .anyMatch(option -> option.selected() && !option.value().isEmpty());
    }

    private static Field plain(String name, String label, String type, String value, boolean required) {
        return new Field(name, label, type, value, List.of(), required, null, List.of(), List.of());
    }
}
