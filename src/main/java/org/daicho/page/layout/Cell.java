package org.daicho.page.layout;

import org.jspecify.annotations.Nullable;

/**
 * One place in a table.
 *
 * @param href where a reader goes from here; absent for plain text
 * @param mark the style of a badge; its text says the same, so that nothing hangs on the colour
 */
public record Cell(String text, @Nullable String href, @Nullable String mark) {

    public static Cell of(@Nullable Object text) {
        return new Cell(text == null ? "—" : text.toString(), null, null);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, null);
    }

    public static Cell marked(String text, String mark) {
        return new Cell(text, null, mark);
    }
}
