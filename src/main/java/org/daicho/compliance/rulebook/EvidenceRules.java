package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.Facts;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;

/** What can be wrong with evidence. A newer revision takes the place of what has expired. */
final class EvidenceRules {

    static final List<GapRule> ALL = List.of(
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
