package org.daicho.page.layout;

import org.jspecify.annotations.Nullable;

/** A name and what it is, in a list of such. */
public record Fact(String name, Cell value) {

    public static Fact of(String name, @Nullable Object value) {
        return new Fact(name, Cell.of(value));
    }
}
