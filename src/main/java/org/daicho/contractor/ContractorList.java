package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;

/** The list of contractors, as a page or as a file. */
@Singleton
class ContractorList {

    private static final SortKey NAME = SortKey.text("name", "nameKey");
    private static final SortKey UPDATED = SortKey.instant("updatedAt", "updatedAt");

    private static final List<Column<ContractorView>> COLUMNS = List.of(
            Column.of("委託先名称", ContractorView::name),
            Column.of("よみ", ContractorView::nameKana),
            Column.of("法人番号", ContractorView::corporateNumber),
            Column.of("郵便番号", ContractorView::postalCode),
            Column.of("所在地", ContractorView::address),
            Column.of("電話番号", ContractorView::phone),
            Column.of("メール", ContractorView::email),
            Column.of("備考", ContractorView::note));

    /** For the specification. */
    static final String EXAMPLE =
            """
            委託先名称,よみ,法人番号,郵便番号,所在地,電話番号,メール,備考
            株式会社岩手山データ,イワテサンデータ,7000012050002,020-0001,岩手県盛岡市例示町1-2-3,019-000-0000,keiyaku@example.jp,
            """;

    private final Keyset keyset;
    private final ListAnswers answers;

    @Inject
    ContractorList(Keyset keyset, ListAnswers answers) {
        this.keyset = keyset;
        this.answers = answers;
    }

    Response answer(ContractorFilter filter, PageRequest request, HttpHeaders headers) {
        return answers.answer(headers, request, "contractors", COLUMNS, page -> page(filter, page));
    }

    @Transactional
    Page<ContractorView> page(ContractorFilter filter, PageRequest request) {
        SortKey.Chosen sort = SortKey.choose(filter.sort, NAME, UPDATED);
        return keyset.page(
                        new Keyset.Listing<>(
                                Contractor.class,
                                "contractors",
                                filter.criteria(),
                                sort,
                                sort.key() == NAME
                                        ? contractor -> contractor.nameKey
                                        : contractor -> contractor.updatedAt,
                                contractor -> contractor.id),
                        request)
                .map(ContractorView::of);
    }
}
