package org.daicho.page.intake;

import java.util.List;
import org.daicho.intake.ImportView;
import org.daicho.intake.batch.UndoForeseen;
import org.daicho.page.form.Blank;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.jspecify.annotations.Nullable;

/** Asks once more before an import is undone, and says what stays. */
final class UndoBlank {

    private UndoBlank() {}

    /** @param foreseen null when it has been shown already */
    static Blank of(Tongue l, ImportView taken, @Nullable UndoForeseen foreseen) {
        String path = ImportsPage.PATH + '/' + taken.id();
        Blank blank = new Blank(
                l.of("取込を取り消す", "Undo the import"),
                l.of(
                        "登録したものは取り下げ、変更したものは取込の前の内容に戻します。取込の後に変更されたものと、" + "あわせて登録された委託事業者は残ります。すべて履歴に残ります。",
                        "What it registered is withdrawn, what it changed becomes what it was. What somebody has touched since stays,"
                                + " and so do contractors. All of it is in the history."),
                path + "/undo",
                l.of("取り消す", "Undo"),
                path,
                List.of());
        return foreseen == null ? blank : blank.beside(beside(l, taken, foreseen));
    }

    private static List<Section> beside(Tongue l, ImportView taken, UndoForeseen foreseen) {
        List<List<Cell>> rows = foreseen.staying().stream()
                .map(stays -> List.of(
                        Cell.of(stays.row()),
                        ImportWords.thing(l, stays.label(), stays.subjectType(), stays.subjectId()),
                        Cell.of(l.of(stays.message()))))
                .toList();
        String heading = l.of("残るもの", "What stays");
        String caption = foreseen.kept() > rows.size() ? heading + " (1–" + rows.size() + " …)" : heading;
        return List.of(
                Section.facts(
                        "foreseen",
                        l.of("取り消すとどうなるか", "What undoing will do"),
                        List.of(
                                Fact.of(l.of("ファイル", "File"), taken.fileName()),
                                Fact.of(l.of("取り下げる行", "Rows to be withdrawn"), foreseen.withdrawn()),
                                Fact.of(l.of("元に戻す行", "Rows to be restored"), foreseen.restored()),
                                Fact.of(l.of("残る行", "Rows that stay"), foreseen.kept()))),
                Section.table(
                        "staying",
                        heading,
                        new Rows(
                                caption,
                                List.of(l.of("行", "Row"), l.of("名称", "Name"), l.of("残る理由", "Why it stays")),
                                rows,
                                null),
                        l.of("残るものはありません。", "Nothing stays.")));
    }
}
