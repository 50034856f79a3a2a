package org.daicho.page.form;

import java.util.List;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** What somebody else has registered meanwhile, beside what a person wrote. */
record Differences(Tongue l, List<List<Cell>> rows) {

    /** @param mine what the person wrote, read as the register keeps it */
    static Differences of(Tongue l, Blank blank, Filled filled, Filled mine, Filled present) {
        return new Differences(
                l,
                blank.answered()
                        .filter(entry -> entry.kind().isOfTheBody() && entry.kind() != Entry.Kind.HIDDEN)
                        .filter(entry -> !mine.all(entry.name()).equals(present.all(entry.name())))
                        .map(entry -> List.of(
                                Cell.of(blank.label(entry)),
                                Cell.of(Written.outside(l, entry, present)),
                                Cell.of(
                                        Before.untouched(blank, mine, entry.name())
                                                ? l.of("（変更なし。今の登録内容のまま）", "(left alone; stays as registered)")
                                                : Written.outside(l, entry, filled))))
                        .toList());
    }

    /** Whether both wrote the same; then there is nothing to decide. */
    boolean isNone() {
        return rows.isEmpty();
    }

    Section section() {
        String heading = l.of("今の登録内容との違い", "Differences from what is registered now");
        List<String> headings =
                List.of(l.of("項目", "Item"), l.of("今の登録内容", "Registered now"), l.of("あなたの入力", "What you wrote"));
        return Section.table("differences", heading, new Rows(heading, headings, rows, null), "");
    }
}
