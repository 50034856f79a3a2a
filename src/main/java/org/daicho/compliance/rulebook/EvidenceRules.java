package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with evidence. A newer revision takes the place of what has expired. */
final class EvidenceRules {

    /** Not the day of the last look, which moves without an entry in the ledger. */
    private static final String FOUND_ON = "cast(a.updated_at at time zone 'Asia/Tokyo' as date)";

    static final List<GapRule> ALL = List.of(
            new GapRule(
                    "EVIDENCE_UNREADABLE",
                    Anchor.EVIDENCE,
                    Severity.CRITICAL,
                    Text.of("証拠資料のファイルが読み取れない", "The file of the evidence cannot be read"),
                    Text.of("保管先にファイルがないか、読み取れません。", "The store does not have the file, or it cannot be read."),
                    Basis.EVIDENCE,
                    Text.of("バックアップから戻すか、資料を受け取り直してください。", "Restore it from a backup, or obtain it again."),
                    Facts.where("a.integrity in ('MISSING', 'UNREADABLE') and a.state <> 'DISPOSED'")
                            .from(FOUND_ON)),
            new GapRule(
                    "EVIDENCE_ALTERED",
                    Anchor.EVIDENCE,
                    Severity.CRITICAL,
                    Text.of("証拠資料のファイルが受領時と違う", "The file of the evidence is not the one received"),
                    Text.of(
                            "保管先のファイルの大きさまたはハッシュ値が、受領時と一致しません。",
                            "Size or digest of the stored file is not that of the file received."),
                    Basis.EVIDENCE,
                    Text.of("原因を調べ、バックアップから戻してください。", "Find out why, and restore it from a backup."),
                    Facts.where("a.integrity in ('WRONG_SIZE', 'WRONG_DIGEST') and a.state <> 'DISPOSED'")
                            .from(FOUND_ON)),
            new GapRule(
                    "EVIDENCE_UNLOCKED",
                    Anchor.EVIDENCE,
                    Severity.HIGH,
                    Text.of("証拠資料の保存の固定が失われている", "The lock of the evidence is lost"),
                    Text.of(
                            "保管先で、保存期間中の変更・削除を防ぐ固定が確認できません。",
                            "The store does not confirm the lock that protects it for its retention."),
                    Basis.EVIDENCE,
                    Text.of("保管先の設定を確かめてください。", "Check the settings of the store."),
                    Facts.where("a.integrity = 'UNLOCKED' and a.state <> 'DISPOSED'")
                            .from(FOUND_ON)),
            new GapRule(
                    "EVIDENCE_EXPIRED",
                    Anchor.EVIDENCE,
                    Severity.LOW,
                    Text.of("証拠資料の有効期限切れ", "Evidence expired"),
                    Text.of("証拠資料の有効期限が過ぎています。", "This evidence has expired."),
                    Basis.EVIDENCE,
                    Text.of("新しい資料を受け取り、改訂として登録してください。", "Obtain a newer one and register it as a revision."),
                    Facts.where(
                                    "a.state in ('STORED', 'QUARANTINED') and a.expires_on is not null"
                                            + " and not exists (select 1 from evidence n where n.revision_of = a.id and n.state = 'STORED')")
                            .from("a.expires_on + 1")
                            .due("a.expires_on")),
            new GapRule(
                    "EVIDENCE_QUARANTINED",
                    Anchor.EVIDENCE,
                    Severity.HIGH,
                    Text.of("証拠資料が隔離されている", "Evidence in quarantine"),
                    Text.of("検査で拒まれたため隔離されており、証拠として使えません。", "It was refused by a scan and cannot be used as evidence."),
                    Basis.EVIDENCE,
                    Text.of("無害な資料を受け取り直してください。", "Obtain a harmless one."),
                    Facts.where("a.state = 'QUARANTINED'")
                            .from("cast(a.updated_at at time zone 'Asia/Tokyo' as date)")));

    private EvidenceRules() {}
}
