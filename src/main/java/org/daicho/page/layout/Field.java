package org.daicho.page.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param type as in HTML; {@code select} for a choice
 * @param options only of a choice
 */
public record Field(String name, String label, String type, String value, List<Option> options) {

    /** @param value as it is sent */
    public record Option(String value, String label, boolean selected) {}

    public static Field text(String name, String label, @Nullable String value) {
        return new Field(name, label, "search", value == null ? "" : value, List.of());
    }

    public static Field required(String name, String label) {
        return new Field(name, label, "text", "", List.of());
    }

    public static Field file(String name, String label) {
        return new Field(name, label, "file", "", List.of());
    }

    public static Field secret(String name, String label) {
        return new Field(name, label, "password", "", List.of());
    }

    public static Field hidden(String name, @Nullable String value) {
        return new Field(name, "", "hidden", value == null ? "" : value, List.of());
    }

    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, "select", "", options);
    }
}
