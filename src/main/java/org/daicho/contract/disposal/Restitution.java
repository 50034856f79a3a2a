package org.daicho.contract.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.contract.course.BeforeClosing;
import org.daicho.contract.delivery.DeliveryDirectory;
import org.daicho.contract.delivery.DeliveryView;
import org.daicho.contract.terms.Information;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Nothing stays with the contractor (契約項目: 委託業務終了時の情報資産の返還、廃棄等), and there is proof of it. */
@Singleton
class Restitution implements BeforeClosing {

    private static final Text OUTSTANDING =
            Text.of("渡した情報「%s」の返却・廃棄の記録がありません。", "%s has not been returned or disposed of.");
    private static final Text UNPROVEN =
            Text.of("渡した情報「%s」の返却・廃棄の証拠資料がありません。", "There is no proof that %s was returned or disposed of.");
    private static final Text NO_RECORD = Text.of(
            "個人情報または自治体機密性2以上の情報を扱う契約には、返却または廃棄の記録が必要です。",
            "With personal data or confidentiality 2 and above there must be a record of return or disposal.");

    private final Disposals disposals;
    private final DeliveryDirectory deliveries;

    @Inject
    Restitution(Disposals disposals, DeliveryDirectory deliveries) {
        this.disposals = disposals;
        this.deliveries = deliveries;
    }

    @Override
    public void check(UUID contractId, Information information, Violations reasons) {
        List<Disposal> done = disposals.ofContract(contractId);
        Set<UUID> covered = new HashSet<>();
        Set<UUID> proven = new HashSet<>();
        for (Disposal disposal : done) {
            covered.addAll(disposal.deliveryIds);
            if (disposal.isProven()) {
                proven.addAll(disposal.deliveryIds);
            }
        }
        for (DeliveryView one : deliveries.ofContract(contractId)) {
            String pointer = "/deliveries/" + one.id();
            boolean known = covered.contains(one.id());
            reasons.refuseIf(!known, pointer, "information-outstanding", OUTSTANDING.with(one.what()))
                    .refuseIf(
                            known && !proven.contains(one.id()),
                            pointer,
                            "disposal-unproven",
                            UNPROVEN.with(one.what()));
        }
        reasons.refuseIf(information.isSensitive() && done.isEmpty(), "/disposals", "disposal-missing", NO_RECORD);
    }
}
