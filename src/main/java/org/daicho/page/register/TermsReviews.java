package org.daicho.page.register;

import java.util.List;
import org.daicho.externalservice.review.TermsReviewResult;
import org.daicho.externalservice.review.TermsReviewView;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;

/** When the terms of a service were looked at, and what was found. */
final class TermsReviews {

    private TermsReviews() {}

    static Section section(Tongue l, Page<TermsReviewView> page) {
        return new Found<TermsReviewView>(
                        "terms-reviews",
                        l.of("約款等の確認", "Reviews of the terms"),
                        List.of(
                                l.of("約款の版", "Version of the terms"),
                                l.of("確認日", "Reviewed on"),
                                l.of("確認した職・氏名", "Reviewed by"),
                                l.of("結果", "Result"),
                                l.of("次回の確認期限", "Next review by"),
                                l.of("内容", "Note")),
                        one -> List.of(
                                Cell.of(one.termsVersion()),
                                Cell.of(l.day(one.reviewedOn())),
                                Cell.of(one.reviewer().name()),
                                one.result() == TermsReviewResult.NOT_ACCEPTABLE
                                        ? Cell.marked(l.of(one.result().label()), "high")
                                        : Cell.of(l.of(one.result().label())),
                                Cell.of(l.day(one.nextReviewOn())),
                                Cell.of(one.note())),
                        l.of("約款等の確認の記録はありません。", "No review is recorded."))
                .first(page);
    }
}
