package org.daicho.contractor.attestation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** The list of attestations, as a page or as a file. */
@Singleton
class AttestationList {

    private static final ListOf<Attestation, AttestationView> LIST = ListOf.of(
                    Attestation.class,
                    "attestations",
                    Attestation::view,
                    List.of(
                            Column.of("委託先名称", AttestationView::contractorName),
                            Column.of("種類", view -> view.kind().label().ja()),
                            Column.of("番号", AttestationView::number),
                            Column.of("認証機関", AttestationView::issuer),
                            Column.of("規格", AttestationView::standard),
                            Column.of("登録範囲", AttestationView::scope),
                            Column.of("対象業務", AttestationList::covered),
                            Column.of("段階", AttestationView::level),
                            Column.of("有効開始日", AttestationView::validFrom),
                            Column.of("有効期限", AttestationView::validUntil),
                            Column.of("確認日", AttestationView::checkedOn),
                            Column.of("確認方法", AttestationView::checkedSource),
                            Column.of("取消日", AttestationView::revokedOn),
                            Column.of("備考", AttestationView::note)))
            .orderedBy(SortKey.date("validUntil", "expiryOrder"), attestation -> attestation.expiryOrder)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), attestation -> attestation.updatedAt)
            .remembering(AttestationView.class);

    /** For the specification. */
    static final String EXAMPLE =
            """
            委託先名称,種類,番号,認証機関,規格,登録範囲,対象業務,段階,有効開始日,有効期限,確認日,確認方法,取消日,備考
            株式会社岩手山データ,ISMS認証,IS 000000,例示認証株式会社,JIS Q 27001:2023,自治体向け情報システムの保守,情報システム保守,,2024-06-01,2027-05-31,2026-04-01,認証機関の公開名簿,,
            """;

    private final ListOf<Attestation, AttestationView> list = LIST.withRows(this::rows);
    private final ContractorDirectory contractors;
    private final Lists lists;

    @Inject
    AttestationList(ContractorDirectory contractors, Lists lists) {
        this.contractors = contractors;
        this.lists = lists;
    }

    /** @param contractorId absent: of all contractors */
    Response answer(@Nullable UUID contractorId, AttestationFilter filter, PageRequest page, HttpHeaders headers) {
        return lists.answer(list, filter.criteria(contractorId), filter.sort, page, headers);
    }

    private List<AttestationView> rows(List<Attestation> found) {
        Map<UUID, String> names = contractors.names(
                found.stream().map(attestation -> attestation.contractorId).toList());
        return found.stream()
                .map(attestation -> AttestationView.of(attestation, names.get(attestation.contractorId)))
                .toList();
    }

    private static @Nullable String covered(AttestationView view) {
        return view.coveredKinds() == null
                ? null
                : view.coveredKinds().stream().map(kind -> kind.label().ja()).collect(Collectors.joining("、"));
    }
}
