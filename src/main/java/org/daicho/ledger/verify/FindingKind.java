package org.daicho.ledger.verify;

import org.daicho.shared.text.Text;

/** What can have been done to the record. */
public enum FindingKind {
    EDITED(Text.of("封印後に書き換えられた記録です。", "This entry was changed after it was sealed.")),
    MISSING(Text.of("封印された記録がなくなっています。", "The entry that was sealed here is gone.")),
    INSERTED(Text.of("封印されていない記録が差し込まれています。", "This entry was put in and never sealed.")),
    REORDERED(Text.of("別の位置で封印された記録です。", "This entry was sealed at another position.")),
    TREE_ALTERED(Text.of("この範囲のハッシュ木が書き換えられています。", "The tree over these entries was changed.")),
    CHECKPOINT_DIFFERS(Text.of(
            "この範囲の台帳は、署名されたチェックポイントと一致しません。", "The record of this range is not what the signed checkpoint says.")),
    LEDGER_SHORTER(Text.of(
            "署名されたチェックポイントより台帳が短くなっています。古いバックアップから戻された可能性があります。",
            "The record is shorter than a signed checkpoint says; it may come from an older backup.")),
    CHECKPOINT_INVALID(
            Text.of("チェックポイントが読めないか、知らない鍵で署名されています。", "A checkpoint cannot be read, or no known key has signed it.")),
    CHECKPOINT_COPY_MISSING(Text.of("保管先にチェックポイントの控えがありません。", "The object store's copy of a checkpoint is gone.")),
    CHECKPOINT_COPY_DIFFERS(Text.of(
            "保管先の控えが、データベースのチェックポイントと一致しません。",
            "The object store's copy of a checkpoint is not what the database has."));

    private final Text text;

    FindingKind(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
