package org.daicho.compliance.rulebook;

import java.util.List;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rule.Stretches;
import org.daicho.shared.text.Text;

/** What can be wrong with a contractor as such. One that has no work from us is nobody's concern. */
final class ContractorRules {

    private static final String AT_WORK =
            "exists (select 1 from contract c where c.contractor_id = a.id and c.state not in ('CLOSED', 'CANCELLED'))";

    static final List<GapRule> ALL = List.of(new GapRule(
            "ATTESTATION_EXPIRED",
            Anchor.CONTRACTOR,
            Severity.MEDIUM,
            Text.of("認証・登録の有効期限切れ", "Attestation expired"),
            Text.of("認証・登録「%s」の有効期限が過ぎ、更新が記録されていません。", "%s has expired, and no renewal is recorded."),
            Basis.OUTSOURCING,
            Text.of(
                    "更新された証を受け取るか、別の方法で対策を確認してください。",
                    "Obtain the renewed certificate, or verify the measures in another way."),
            Stretches.uncovered(
                            AT_WORK + " and t.valid_until is not null and t.revoked_on is null",
                            "daterange(t.valid_until + 1, null)",
                            "join attestation t on t.contractor_id = a.id",
                            "select coalesce(n.valid_from, t.valid_until + 1), n.valid_until from attestation n"
                                    + " where n.contractor_id = a.id and n.kind = t.kind and n.id <> t.id and n.revoked_on is null"
                                    + " and (n.valid_until is null or n.valid_until > t.valid_until)")
                    .due("t.valid_until")
                    .naming("array[t.kind || coalesce(' ' || t.number, '')]")
                    .about("attestation", "t.id")));

    private ContractorRules() {}
}
