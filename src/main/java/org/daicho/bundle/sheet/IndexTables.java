package org.daicho.bundle.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.daicho.bundle.sheet.IndexPage.Cell;
import org.daicho.bundle.sheet.IndexPage.Fact;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The tables of the page, which come one after another: rows of one kind stay together, and what has none has no table. */
public final class IndexTables {

    private final IndexPage page;
    private @Nullable Text open;

    public IndexTables(IndexPage page) {
        this.page = page;
    }

    public void row(Text title, List<String> headings, Cell... cells) throws IOException {
        if (!title.equals(open)) {
            end();
            page.caption(title);
            page.beginTable(headings.toArray(String[]::new));
            open = title;
        }
        page.row(cells);
    }

    public void row(RegisterSheet sheet, JsonNode state) throws IOException {
        row(
                sheet.title(),
                sheet.onPage().stream().map(Column::heading).toList(),
                sheet.onPage().stream()
                        .map(column -> Cell.text(column.value().apply(state)))
                        .toArray(Cell[]::new));
    }

    public void facts(RegisterSheet sheet, JsonNode state) throws IOException {
        page.facts(sheet.onPage().stream()
                .map(column -> {
                    Object value = column.value().apply(state);
                    return new Fact(column.heading(), value == null ? null : value.toString());
                })
                .toList());
    }

    public void end() throws IOException {
        if (open != null) {
            page.endTable();
            open = null;
        }
    }
}
