package org.daicho.contract.subcontract;

import java.util.List;
import org.daicho.contract.subcontract.decision.ApproverRole;
import org.daicho.ledger.kept.ListOf;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** The subcontracts as a list: of one contract, or of all. */
final class SubcontractList {

    static final ListOf<Subcontract, SubcontractView> LIST = ListOf.of(
                    Subcontract.class,
                    "subcontracts",
                    SubcontractView::of,
                    List.of(
                            Column.of("契約ID", SubcontractView::contractId),
                            Column.of("階層", SubcontractView::tier),
                            Column.of("再委託先", SubcontractView::contractorName),
                            Column.of("業務", SubcontractView::work),
                            Column.of("個人情報", one -> one.personalData() ? "有" : "無"),
                            Column.of("特定個人情報", one -> one.myNumber() ? "有" : "無"),
                            Column.of("国", SubcontractView::country),
                            Column.of("申請日", SubcontractView::requestedOn),
                            Column.of("判明日", SubcontractView::foundOn),
                            Column.of("状態", one -> one.state().label().ja()),
                            Column.of("決定日", SubcontractView::decidedOn),
                            Column.of("承諾者", one -> label(one.approverRole())),
                            Column.of("終了日", SubcontractView::endedOn)))
            .orderedBy(SortKey.instant("createdAt", "createdAt"), subcontract -> subcontract.createdAt)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), subcontract -> subcontract.updatedAt)
            .remembering(SubcontractView.class);

    /** For the specification. */
    static final String CSV =
            """
            契約ID,階層,再委託先,業務,個人情報,特定個人情報,国,申請日,判明日,状態,決定日,承諾者,終了日
            019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,1,株式会社盛岡運用サポート,夜間の監視業務,有,無,JP,2026-04-10,,承諾済,2026-04-15,委託元（当団体）,
            """;

    private SubcontractList() {}

    private static @Nullable String label(@Nullable ApproverRole role) {
        return role == null ? null : role.label().ja();
    }
}
