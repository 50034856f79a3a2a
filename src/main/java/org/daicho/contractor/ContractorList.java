package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * The list of contractors, as a page or as a file. The headings are those that the import reads, and every part of the profile
 * that has room in one cell is among them, so that a list can go out and come back.
 */
@Singleton
class ContractorList {

    private static final ListOf<Contractor, ContractorView> LIST = ListOf.of(
                    Contractor.class,
                    "contractors",
                    ContractorView::of,
                    List.of(
                            Column.of("委託先名称", ContractorView::name),
                            Column.of("よみ", ContractorView::nameKana),
                            Column.of("法人番号", ContractorView::corporateNumber),
                            Column.of("郵便番号", ContractorView::postalCode),
                            Column.of("所在地", ContractorView::address),
                            Column.of("代表者", ContractorView::representative),
                            Column.of("電話番号", ContractorView::phone),
                            Column.of("メール", ContractorView::email),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("旧称", view -> String.join("、", view.formerNames())),
                            Column.of("本店所在国", ContractorView::headquartersCountry),
                            Column.of("議決権過半数保有者", view -> of(view.majorityOwner(), MajorityOwner::name)),
                            Column.of("保有者所在国", view -> of(view.majorityOwner(), MajorityOwner::country)),
                            Column.of("議決権割合", view -> of(view.majorityOwner(), ContractorList::share)),
                            Column.of(
                                    "外部主体宣誓日",
                                    view -> of(view.externalsDeclaration(), ExternalsDeclaration::declaredOn)),
                            Column.of(
                                    "宣誓有効期限",
                                    view -> of(view.externalsDeclaration(), ExternalsDeclaration::validUntil)),
                            Column.of("備考", ContractorView::note)))
            .orderedBy(SortKey.text("name", "nameKey"), contractor -> contractor.nameKey)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), contractor -> contractor.updatedAt)
            .remembering(ContractorView.class);

    /** For the specification. */
    static final String EXAMPLE =
            """
            委託先名称,よみ,法人番号,郵便番号,所在地,代表者,電話番号,メール,状態,旧称,本店所在国,議決権過半数保有者,保有者所在国,議決権割合,外部主体宣誓日,宣誓有効期限,備考
            株式会社岩手山データ,イワテサンデータ,7000012050002,020-0001,岩手県盛岡市例示町1-2-3,代表取締役 岩手 太郎,019-000-0000,keiyaku@example.jp,存続,,JP,例示ホールディングス株式会社,JP,51%,2026-04-01,2027-03-31,
            """;

    private final Lists lists;
    private final OwnFields ownFields;
    private final Clock clock;

    @Inject
    ContractorList(Lists lists, OwnFields ownFields, Clock clock) {
        this.lists = lists;
        this.ownFields = ownFields;
        this.clock = clock;
    }

    Response answer(ContractorFilter filter, PageRequest page, HttpHeaders headers) {
        return lists.answer(
                LIST.withColumns(ownFields.after(LIST.columns(), Owner.CONTRACTOR, ContractorView::ownFields)),
                ownFields.criteria(Owner.CONTRACTOR, filter.ownField, filter.criteria(LocalDate.now(clock))),
                filter.sort,
                page,
                headers);
    }

    private static <T> @Nullable Object of(@Nullable T part, Function<T, @Nullable Object> value) {
        return part == null ? null : value.apply(part);
    }

    /** 51%, 33.34%. */
    private static @Nullable String share(MajorityOwner owner) {
        return owner.votingBasisPoints() == null
                ? null
                : BigDecimal.valueOf(owner.votingBasisPoints(), 2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }
}
