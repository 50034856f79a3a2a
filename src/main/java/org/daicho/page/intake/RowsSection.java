package org.daicho.page.intake;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import org.daicho.intake.ImportView;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.jspecify.annotations.Nullable;

/** The rows of an import, fifty at a time, whatever its size. */
final class RowsSection {

    private RowsSection() {}

    static Section of(Tongue l, ImportView taken, Page<RowResult> page, @Nullable String only) {
        String path = ImportsPage.PATH + '/' + taken.id();
        List<List<Cell>> cells = page.items().stream()
                .map(row -> List.of(
                        Cell.of(row.line()),
                        ImportWords.thing(l, row),
                        ImportWords.outcome(l, row),
                        ImportWords.findings(l, row)))
                .toList();
        UriBuilder next = UriBuilder.fromPath(path);
        if (only != null) {
            next.queryParam("only", only);
        }
        List<String> headings = List.of(
                l.of("表の行", "Line"), l.of("名称", "Name"), l.of("結果", "Result"), l.of("列と指摘", "Column and finding"));
        Rows rows = new Rows(
                l.of("行ごとの結果", "The fate of each row"),
                headings,
                cells,
                page.next() == null
                        ? null
                        : next.queryParam("cursor", page.next()).build().toString());
        return Section.table("rows", l.of("行ごとの結果", "Rows"), rows, l.of("当てはまる行はありません。", "No such row."))
                .among(filters(l, path, only));
    }

    private static List<Cell> filters(Tongue l, String path, @Nullable String only) {
        List<Cell> links = new ArrayList<>();
        links.add(filter(l.of("すべての行", "All rows"), path + "#rows", only == null));
        links.add(filter(
                l.of("確かめる行（受付不可と警告）", "Rows to look at (refused, or with a warning)"),
                path + "?only=ATTENTION#rows",
                "ATTENTION".equals(only)));
        for (Outcome each : Outcome.values()) {
            links.add(filter(
                    l.of(each.label()),
                    path + "?only=" + each + "#rows",
                    each.name().equals(only)));
        }
        return links;
    }

    private static Cell filter(String words, String href, boolean shown) {
        return shown ? Cell.of("▸ " + words) : Cell.link(words, href);
    }
}
