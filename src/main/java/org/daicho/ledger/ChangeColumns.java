package org.daicho.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daicho.ledger.difference.Difference;
import org.daicho.shared.page.Column;
import org.jspecify.annotations.Nullable;

/** A history as a spreadsheet; what differs only where the caller asked for it. */
public final class ChangeColumns {

    public static final List<Column<ChangeView>> ALL = List.of(
            Column.of("版", ChangeView::version),
            Column.of("記録日時", ChangeView::at),
            Column.of("操作", ChangeView::verb),
            Column.of("実行者", ChangeView::actor),
            Column.of("変更点", ChangeColumns::differences),
            Column.of("依頼ID", ChangeView::requestId),
            Column.of("台帳の位置", ChangeView::position),
            Column.of("種類", ChangeView::subjectType),
            Column.of("ID", ChangeView::subjectId));

    /** For the specification. */
    public static final String EXAMPLE =
            """
            版,記録日時,操作,実行者,変更点,依頼ID,台帳の位置,種類,ID
            3,2026-04-01T00:30:00.123456Z,signed,token:契約担当,状態: 準備中 → 締結済,keiyaku-20260401-000123,41822,contract,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private ChangeColumns() {}

    private static @Nullable String differences(ChangeView change) {
        return change.differences() == null
                ? null
                : change.differences().stream().map(ChangeColumns::words).collect(Collectors.joining("\n"));
    }

    private static String words(Difference difference) {
        return difference.label().ja() + ": " + value(difference.before()) + " → " + value(difference.after());
    }

    private static String value(@Nullable Object value) {
        return value instanceof JsonNode text && text.isTextual() ? text.textValue() : Objects.toString(value, "");
    }
}
