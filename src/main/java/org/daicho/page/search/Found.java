package org.daicho.page.search;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.shared.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as a table.
 *
 * @param id of the section
 * @param heading of the section
 * @param headings of the columns
 * @param row the cells of one that was found, as many as there are headings
 * @param empty said where there is none
 */
public record Found<T>(String id, String heading, List<String> headings, Function<T, List<Cell>> row, String empty) {

    /** A page of a list, with the way to the next. */
    public Section list(Page<T> page, RoutingContext routing) {
        return section(page, heading, next(routing, page));
    }

    /** The same for a list that stands among other sections: the way to the next leads to it. */
    public Section further(Page<T> page, RoutingContext routing) {
        String next = next(routing, page);
        return section(
                page,
                heading,
                next == null
                        ? null
                        : UriBuilder.fromUri(next)
                                .replaceQueryParam(Done.PARAMETER)
                                .fragment(id)
                                .build()
                                .toString());
    }

    /** The first rows of a list that has a page of its own elsewhere; the caption says when there are more. */
    public Section first(Page<T> page) {
        return section(
                page,
                page.next() == null ? heading : heading + " (1–" + page.items().size() + " …)",
                null);
    }

    /** The same, with the way to all of them where there are more. */
    public Section first(Page<T> page, String all, String path) {
        return page.next() == null ? first(page) : first(page).with(List.of(Cell.link(all, path)));
    }

    private Section section(Page<T> page, String caption, @Nullable String next) {
        List<List<Cell>> rows = page.items().stream().map(row).toList();
        return Section.table(id, heading, new Rows(caption, headings, rows, next), empty);
    }

    /** The address of what follows, with the same filters. */
    private static @Nullable String next(RoutingContext routing, Page<?> page) {
        return page.next() == null
                ? null
                : UriBuilder.fromUri(routing.request().uri())
                        .replaceQueryParam("cursor", page.next())
                        .build()
                        .toString();
    }
}
