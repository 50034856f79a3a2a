package org.daicho.externalservice.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.KnownEvidence;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.organization.Signatories;
import org.daicho.shared.http.Answers;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** The calls under {@code /{resource}/{id}/terms-reviews}, the same for services and accounts. */
@Singleton
public class TermsReviewCalls {

    public static final String CSV =
            """
            規約の版,確認日,結果,次回確認日,備考
            2026年5月1日改定版,2026-06-05,許容できる,2027-06-04,データの所有権と解約時の返却を確認
            """;

    private static final ListOf<TermsReview, TermsReviewView> LIST = ListOf.of(
                    TermsReview.class,
                    "terms-reviews",
                    TermsReviewView::of,
                    List.of(
                            Column.of("規約の版", TermsReviewView::termsVersion),
                            Column.of("確認日", TermsReviewView::reviewedOn),
                            Column.of("結果", one -> one.result().label().ja()),
                            Column.of("次回確認日", TermsReviewView::nextReviewOn),
                            Column.of("備考", TermsReviewView::note)))
            .orderedBy(SortKey.date("reviewedOn", "reviewedOn"), one -> one.reviewedOn)
            .remembering(TermsReviewView.class);

    private static final Text FUTURE = Text.of("確認日が今日より後です。", "It cannot have been reviewed in the future.");
    private static final Text NEXT_FIRST = Text.of("次回確認日が確認日より後ではありません。", "The next review is not after this one.");

    private final TermsReviews reviews;
    private final Signatories signatories;
    private final KnownEvidence evidence;
    private final Lists lists;
    private final Clock clock;

    @Inject
    TermsReviewCalls(TermsReviews reviews, Signatories signatories, KnownEvidence evidence, Lists lists, Clock clock) {
        this.reviews = reviews;
        this.signatories = signatories;
        this.evidence = evidence;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Records the review and, where none is newer, has the service show it; the caller records the service.
     */
    public TermsReviewView create(ExternalUse use, NewTermsReview wanted) {
        ServiceStep.requireOpen(use.state);
        require(wanted);
        // first, since it flushes: the service is to be written once, in one version
        TermsReviewView created = reviews.add(
                        new TermsReview(Ids.next(), use.kind().subject(), use.id, wanted, clock.instant()))
                .view();
        if (use.termsReviewedOn == null || !wanted.reviewedOn().isBefore(use.termsReviewedOn)) {
            use.reviewed(wanted.termsVersion(), wanted.reviewedOn(), wanted.nextReviewOn());
        }
        return created;
    }

    private void require(NewTermsReview wanted) {
        Violations violations = new Violations();
        violations.read("/termsVersion", wanted.termsVersion(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        signatories.check(wanted.reviewer(), "/reviewer", violations);
        evidence.check(wanted.evidenceIds(), "/evidenceIds", violations);
        violations
                .refuseIf(wanted.reviewedOn().isAfter(LocalDate.now(clock)), "/reviewedOn", "in-future", FUTURE)
                .refuseIf(
                        wanted.nextReviewOn() != null && !wanted.nextReviewOn().isAfter(wanted.reviewedOn()),
                        "/nextReviewOn",
                        "ends-before-start",
                        NEXT_FIRST)
                .orThrow(ProblemKind.INVALID_REQUEST);
    }

    /** Whether the newest review found that the terms cannot be borne. */
    public boolean isRefused(ServiceKind kind, UUID serviceId) {
        TermsReview latest = reviews.latest(kind.subject(), serviceId);
        return latest != null && latest.result == TermsReviewResult.NOT_ACCEPTABLE;
    }

    public Response list(ServiceKind kind, UUID serviceId, PageRequest page, HttpHeaders headers) {
        Criteria criteria = new Criteria()
                .always(
                        "e.serviceType = :serviceType and e.serviceId = :serviceId",
                        Map.of("serviceType", kind.subject(), "serviceId", serviceId));
        return lists.answer(LIST, criteria, null, page, headers);
    }

    public Response read(ServiceKind kind, UUID serviceId, UUID id, Request request) {
        return Answers.read(request, reviews.get(kind.subject(), serviceId, id).view());
    }
}
