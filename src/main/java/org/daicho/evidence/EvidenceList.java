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
