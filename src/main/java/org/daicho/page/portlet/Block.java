package org.daicho.page.portlet;

import java.util.List;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * One of the small page's blocks: its heading tells how many there are, its table shows the first of them.
 *
 * @param whole where all of them stand; null where no page has them
 */
record Block(String id, String name, @Nullable String whole) {

    /** Rows that a small page shows. */
    static final int ROWS = 8;

    /** So many are looked for; where there are more, the heading says "or more". */
    static final int COUNTED = 200;

    Section section(Tongue l, List<String> headings, List<List<Cell>> rows, long number, String empty) {
        String count = number >= COUNTED ? l.of("%,d件以上", "%,d or more") : l.of("%,d件", "%,d");
        String heading = l.of("%s（%s）", "%s (%s)").formatted(name, count.formatted(number));
        String caption =
                rows.size() > ROWS ? l.of("%s（はじめの%d件）", "%s (the first %d)").formatted(name, ROWS) : name;
        List<List<Cell>> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        Section section = Section.table(id, heading, new Rows(caption, headings, shown, null), empty);
        return whole == null || rows.size() <= ROWS
                ? section
                : section.with(List.of(Cell.link(l.of("%sをすべて見る", "All of: %s").formatted(name), whole)));
    }
}
