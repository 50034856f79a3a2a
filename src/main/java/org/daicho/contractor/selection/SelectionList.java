package org.daicho.contractor.selection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** The list of selections, as a page or as a file. */
@Singleton
class SelectionList {

    private static final ListOf<Selection, SelectionView> LIST = ListOf.of(
                    Selection.class,
                    "selections",
                    Selection::view,
                    List.of(
                            Column.of("委託先名称", SelectionView::contractorName),
                            Column.of("件名", SelectionView::title),
                            Column.of("業務区分", view -> view.kind().label().ja()),
                            Column.of("候補者番号", SelectionView::candidateNumber),
                            Column.of("総合評価点", SelectionView::totalScore),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of(
                                    "決定",
                                    view -> view.decision() == null
                                            ? null
                                            : view.decision().label().ja()),
                            Column.of("決定日", SelectionView::decidedOn),
                            Column.of("契約ID", SelectionView::contractId),
                            Column.of("備考", SelectionView::note)))
            .orderedBy(SortKey.text("title", "titleKey"), selection -> selection.titleKey)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), selection -> selection.updatedAt)
            .remembering(SelectionView.class);

    /** For the specification. */
    static final String EXAMPLE =
            """
            委託先名称,件名,業務区分,候補者番号,総合評価点,状態,決定,決定日,契約ID,備考
            株式会社岩手山データ,住民情報システム保守業務,情報システム保守,2,845,決定済み,選定,2026-03-20,,
            """;

    private final ListOf<Selection, SelectionView> list = LIST.withRows(this::rows);
    private final ContractorDirectory contractors;
    private final Lists lists;

    @Inject
    SelectionList(ContractorDirectory contractors, Lists lists) {
        this.contractors = contractors;
        this.lists = lists;
    }

    /** @param contractorId absent: of all contractors */
    Response answer(@Nullable UUID contractorId, SelectionFilter filter, PageRequest page, HttpHeaders headers) {
        return lists.answer(list, filter.criteria(contractorId), filter.sort, page, headers);
    }

    private List<SelectionView> rows(List<Selection> found) {
        Map<UUID, String> names = contractors.names(
                found.stream().map(selection -> selection.contractorId).toList());
        return found.stream()
                .map(selection -> SelectionView.of(selection, names.get(selection.contractorId)))
                .toList();
    }
}
