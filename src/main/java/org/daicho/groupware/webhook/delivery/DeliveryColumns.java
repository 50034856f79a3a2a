package org.daicho.groupware.webhook.delivery;

import java.util.List;
import org.daicho.groupware.webhook.attempt.AttemptView;
import org.daicho.shared.page.Column;

/** Deliveries, and the attempts at one, as a spreadsheet. */
final class DeliveryColumns {

    static final List<Column<DeliveryView>> ALL = List.of(
            Column.of("台帳の位置", DeliveryView::position),
            Column.of("出来事", DeliveryView::eventType),
            Column.of("対象", DeliveryView::subject),
            Column.of("状態", DeliveryView::state),
            Column.of("試行回数", DeliveryView::attempts),
            Column.of("次の試行", DeliveryView::nextAttemptAt),
            Column.of("最後の試行", DeliveryView::lastAttemptAt),
            Column.of("最後の応答", DeliveryView::lastStatus),
            Column.of("最後の失敗", DeliveryView::lastError),
            Column.of("送信日時", DeliveryView::deliveredAt),
            Column.of("作成日時", DeliveryView::createdAt),
            Column.of("通知ID", DeliveryView::messageId),
            Column.of("ID", DeliveryView::id));

    static final List<Column<AttemptView>> ATTEMPTS = List.of(
            Column.of("日時", AttemptView::at),
            Column.of("ミリ秒", AttemptView::milliseconds),
            Column.of("応答", AttemptView::status),
            Column.of("失敗", AttemptView::error),
            Column.of("応答の始まり", AttemptView::answer),
            Column.of("ID", AttemptView::id));

    /** For the specification. */
    static final String EXAMPLE =
            """
            台帳の位置,出来事,対象,状態,試行回数,次の試行,最後の試行,最後の応答,最後の失敗,送信日時,作成日時,通知ID,ID
            41822,org.daicho.contract.signed,contract/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,DELIVERED,1,,2026-04-01T00:30:02Z,200,,2026-04-01T00:30:02Z,2026-04-01T00:30:01Z,msg_41822,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e22
            """;

    /** For the specification. */
    static final String ATTEMPTS_EXAMPLE =
            """
            日時,ミリ秒,応答,失敗,応答の始まり,ID
            2026-04-01T00:30:02Z,212,503,503,Service Unavailable,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e23
            """;

    private DeliveryColumns() {}
}
