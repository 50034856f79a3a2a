package org.daicho.compliance.gap;

import java.util.List;
import org.daicho.shared.page.Column;

/** The gaps as a spreadsheet. */
public final class GapColumns {

    static final List<Column<GapView>> ALL = List.of(
            Column.of("重大さ", gap -> gap.severity().label().ja()),
            Column.of("不備", gap -> gap.title().ja()),
            Column.of("対象", GapView::label),
            Column.of("内容", gap -> gap.finding().ja()),
            Column.of("対処", gap -> gap.remedy().ja()),
            Column.of("根拠", gap -> gap.basis().ja()),
            Column.of("発生日", GapView::opensOn),
            Column.of("期限", GapView::dueOn),
            Column.of("規則", GapView::rule));

    /** For the specification. */
    public static final String EXAMPLE =
            """
            重大さ,不備,対象,内容,対処,根拠,発生日,期限,規則
            高,返還・廃棄の証明がない,災害廃棄物処理計画策定支援業務委託,履行期間が終わりましたが、情報の返還・廃棄・消去の記録がありません。,返還書または消去・廃棄の証明を受け取り、記録してください。,契約項目 CL-09 返還・廃棄,2026-03-28,2026-03-27,CONTRACT_DISPOSAL_UNPROVED
            """;

    private GapColumns() {}
}
