package org.daicho.assurance.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** Lists of findings, of all audits or of one. */
@Singleton
class FindingList {

    private static final ListOf<Finding, FindingView> LIST = ListOf.of(
                    Finding.class,
                    "findings",
                    FindingView::of,
                    List.of(
                            Column.of("件名", FindingView::title),
                            Column.of("基準", FindingView::criterion),
                            Column.of("内容", FindingView::condition),
                            Column.of("重大度", view -> view.severity().label().ja()),
                            Column.of("状態", view -> view.state().label().ja()),
                            Column.of("期限", FindingView::dueOn),
                            Column.of("回答日", FindingView::respondedOn),
                            Column.of("回答", FindingView::response),
                            Column.of("改善計画", FindingView::plan),
                            Column.of("確認日", FindingView::followedUpOn),
                            Column.of("完了日", FindingView::closedOn)))
            .orderedBy(SortKey.date("dueOn", "dueOn"), finding -> finding.dueOn)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), finding -> finding.updatedAt)
            .remembering(FindingView.class);

    /** For the specification. */
    static final String EXAMPLE =
            """
            件名,基準,内容,重大度,状態,期限,回答日,回答,改善計画,確認日,完了日
            再委託の承認記録がない,CL-08,3件の契約で、再委託先の承認を示す記録が保存されていない。,中,未回答,2027-01-31,,,,,
            """;

    private final Lists lists;

    @Inject
    FindingList(Lists lists) {
        this.lists = lists;
    }

    Response answer(Criteria criteria, @Nullable String sort, PageRequest page, HttpHeaders headers) {
        return lists.answer(LIST, criteria, sort, page, headers);
    }
}
