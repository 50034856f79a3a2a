package org.daicho.page.intake;

import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.intake.ImportView;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.row.Finding;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.jspecify.annotations.Nullable;

/** What is said of imports and their rows. */
final class ImportWords {

    private ImportWords() {}

    static Cell state(Tongue l, ImportView taken) {
        if (taken.state().equals("FAILED")) {
            return Cell.marked(l.of("中断", "stopped half way"), "critical");
        }
        if (taken.state().equals("RUNNING")) {
            return Cell.marked(l.of("処理中", "under way"), "medium");
        }
        if (taken.dryRun()) {
            return Cell.of(l.of("試行", "trial"));
        }
        return taken.undone() == null ? Cell.marked(l.of("取込済", "taken in"), "low") : Cell.of(l.of("取消済", "undone"));
    }

    static Cell outcome(Tongue l, RowResult row) {
        String words = l.of(row.outcome().label());
        if (row.undone() != null) {
            words += l.of("（取込の取消: ", " (undoing: ") + l.of(row.undone().fate().label()) + l.of("）", ")");
        }
        return row.outcome() == Outcome.REFUSED
                ? Cell.marked(words, "critical")
                : row.needsAttention() ? Cell.marked(words, "medium") : Cell.of(words);
    }

    /** Each finding with its column, what stands there, and why it is not taken or to be looked at. */
    static Cell findings(Tongue l, RowResult row) {
        return Cell.of(
                row.findings().isEmpty()
                        ? null
                        : row.findings().stream()
                                .map(finding -> one(l, finding))
                                .collect(Collectors.joining("\n")));
    }

    private static String one(Tongue l, Finding finding) {
        String kind =
                finding.severity() == Finding.Severity.ERROR ? l.of("【エラー】", "[error] ") : l.of("【警告】", "[warning] ");
        String value = finding.value() == null ? "" : l.of("「%s」", " \"%s\"").replace("%s", finding.value());
        String place = (finding.column() == null ? "" : finding.column()) + value;
        return kind + place + (place.isEmpty() ? "" : ": ") + l.of(finding.message());
    }

    /** As the row calls it; it leads to what is registered, where that has a page. */
    static Cell thing(Tongue l, RowResult row) {
        return row.subjectId() == null || row.subjectType() == null
                ? Cell.of(row.label())
                : thing(l, row.label(), row.subjectType(), row.subjectId());
    }

    /** @param label absent where the row does not say */
    static Cell thing(Tongue l, @Nullable String label, String type, UUID id) {
        return Places.link(label == null ? l.of("見る", "open") : label, type, id);
    }
}
