package org.daicho.bundle.sheet;

import java.util.Objects;
import org.daicho.bundle.sheet.IndexPage.Cell;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.NewStatement;
import org.jspecify.annotations.Nullable;

/** How a contract's clauses stand in their table and on the page. */
public final class ClauseCells {

    public static final String[] HEADINGS = {"対象", "契約番号", "要件", "内容", "義務", "確認", "条", "理由", "承認者", "免除期限", "出典確認済"};

    private ClauseCells() {}

    public static @Nullable Object[] cells(String part, String reference, ClauseView clause) {
        NewStatement statement = clause.statement();
        return new @Nullable Object[] {
            part,
            reference,
            clause.code(),
            clause.title().ja(),
            clause.obligation().label().ja(),
            status(statement),
            statement == null ? null : statement.articleReference(),
            statement == null ? null : statement.reason(),
            statement == null ? null : statement.approver(),
            statement == null ? null : statement.waivedUntil(),
            clause.verified() ? "済" : "未"
        };
    }

    public static Cell[] row(ClauseView clause) {
        NewStatement statement = clause.statement();
        String where = statement == null
                ? ""
                : Objects.toString(statement.articleReference(), Objects.toString(statement.reason(), ""));
        return new Cell[] {
            Cell.text(clause.code()),
            Cell.text(clause.title().ja() + (clause.verified() ? "" : "（出典未確認）")),
            statement == null ? Cell.warning(status(null)) : Cell.text(status(statement)),
            Cell.text(where)
        };
    }

    private static String status(@Nullable NewStatement statement) {
        return statement == null ? "未確認" : statement.status().label().ja();
    }
}
