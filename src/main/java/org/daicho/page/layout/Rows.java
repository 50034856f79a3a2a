package org.daicho.page.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param caption what it holds, for those who hear it
 * @param next the address of what follows; absent on the last page
 */
public record Rows(String caption, List<String> headings, List<List<Cell>> items, @Nullable String next) {}
