package org.daicho.contract.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.daicho.contract.course.BeforeClosing;
import org.daicho.contract.terms.Information;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The final inspections, and the record of their changes. */
@Singleton
class Inspections extends Records<Inspection> implements BeforeClosing {

    private static final String PLACE = "/inspection";
    private static final Text MISSING = Text.of("検収の記録がありません。", "There is no final inspection.");
    private static final Text NOT_PASSED = Text.of("検収に合格していません。", "The final inspection has not passed.");
    private static final Text SECURITY_OPEN = Text.of(
            "検収で、期間を通じた情報セキュリティ対策の確認がされていません。",
            "The final inspection has not confirmed the security measures of the whole term.");

    @Inject
    Inspections(Ledger ledger, Clock clock) {
        super("contract-inspection", ledger, clock);
    }

    @Nullable Inspection ofContract(UUID contractId) {
        return find("contractId", contractId).firstResult();
    }

    @Override
    public void check(UUID contractId, Information information, Violations reasons) {
        Inspection found = ofContract(contractId);
        reasons.refuseIf(found == null, PLACE, "inspection-missing", MISSING)
                .refuseIf(
                        found != null && found.result != InspectionResult.PASSED,
                        PLACE,
                        "inspection-not-passed",
                        NOT_PASSED)
                .refuseIf(found != null && !found.securityConfirmed, PLACE, "security-not-confirmed", SECURITY_OPEN);
    }
}
