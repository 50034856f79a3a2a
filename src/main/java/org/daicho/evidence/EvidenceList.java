package org.daicho.evidence;

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

/** The list of evidence, as a page or as a file. */
@Singleton
class EvidenceList {

    private static final SortKey RECEIVED = SortKey.date("receivedOn", "receivedOn");
    private static final SortKey UPDATED = SortKey.instant("updatedAt", "updatedAt");

    private static final List<Column<EvidenceView>> COLUMNS = List.of(
            Column.of("標題", EvidenceView::title),
            Column.of("種別", view -> view.kind().label().ja()),
            Column.of("ファイル名", EvidenceView::fileName),
            Column.of("状態", view -> view.state().label().ja()),
            Column.of("発効日", EvidenceView::effectiveOn),
            Column.of("受領日", EvidenceView::receivedOn),
            Column.of("有効期限", EvidenceView::expiresOn),
            Column.of("大きさ", EvidenceView::size),
            Column.of("SHA-256", EvidenceView::sha256),
            Column.of("備考", EvidenceView::note));

    /** For the specification. */
    static final String EXAMPLE =
            """
            標題,種別,ファイル名,状態,発効日,受領日,有効期限,大きさ,SHA-256,備考
            個人情報の取扱いに関する誓約書,誓約書,誓約書_R8.pdf,保管中,2026-04-01,2026-04-01,,48213,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,
            """;

    private final Keyset keyset;
    private final ListAnswers answers;

    @Inject
    EvidenceList(Keyset keyset, ListAnswers answers) {
        this.keyset = keyset;
        this.answers = answers;
    }

    Response answer(EvidenceFilter filter, PageRequest request, HttpHeaders headers) {
        return answers.answer(headers, request, "evidence", COLUMNS, page -> page(filter, page));
    }

    @Transactional
    Page<EvidenceView> page(EvidenceFilter filter, PageRequest request) {
        SortKey.Chosen sort = SortKey.choose(filter.sort, RECEIVED, UPDATED);
        return keyset.page(
                        new Keyset.Listing<>(
                                Evidence.class,
                                "evidence",
                                filter.criteria(),
                                sort,
                                sort.key() == RECEIVED ? found -> found.receivedOn : found -> found.updatedAt,
                                found -> found.id),
                        request)
                .map(EvidenceView::of);
    }
}
