package org.daicho.page.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.assurance.policy.edition.PolicyEditionView;
import org.daicho.assurance.policy.edition.PolicyEditionsResource;
import org.daicho.assurance.policy.review.PolicyReviewView;
import org.daicho.assurance.policy.review.PolicyReviewsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;

/** What happened to a policy document, in rows. */
@Singleton
class DocumentTables {

    private static final String READ = "policy-document:read";

    private final Asking asking;
    private final PolicyEditionsResource editions;
    private final PolicyReviewsResource reviews;
    private final Staff staff;

    @Inject
    DocumentTables(Asking asking, PolicyEditionsResource editions, PolicyReviewsResource reviews, Staff staff) {
        this.asking = asking;
        this.editions = editions;
        this.reviews = reviews;
        this.staff = staff;
    }

    Optional<Section> editions(Tongue l, UUID id, HttpHeaders headers) {
        return asking.<PolicyEditionView>list(
                        READ, () -> editions.list(id, null, "-effectiveOn", Asking.rows(null), headers))
                .map(page -> editions(l, page).first(page));
    }

    private Found<PolicyEditionView> editions(Tongue l, Page<PolicyEditionView> page) {
        Staff.Naming names = staff.names(
                page.items().stream().map(PolicyEditionView::approvedBy).toList());
        return new Found<>(
                "editions",
                l.of("版", "Editions"),
                List.of(
                        l.of("版", "Edition"),
                        l.of("制定・改正日", "Established"),
                        l.of("施行日", "In force from"),
                        l.of("改正の内容", "What is new"),
                        l.of("決定した者", "Approved by")),
                edition -> List.of(
                        edition.evidenceId() == null
                                ? Cell.of(edition.label())
                                : Cell.link(edition.label(), "/api/v1/evidence/" + edition.evidenceId() + "/content"),
                        Cell.of(l.day(edition.establishedOn())),
                        Cell.of(l.day(edition.effectiveOn())),
                        Cell.of(edition.summary()),
                        Cell.of(names.apply(edition.approvedBy()))),
                l.of("版はまだありません。", "No edition yet."));
    }

    Optional<Section> reviews(Tongue l, UUID id, HttpHeaders headers) {
        return asking.<PolicyReviewView>list(
                        READ, () -> reviews.list(id, null, "-reviewedOn", Asking.rows(null), headers))
                .map(page -> reviews(l, page).first(page));
    }

    private Found<PolicyReviewView> reviews(Tongue l, Page<PolicyReviewView> page) {
        Staff.Naming names =
                staff.names(page.items().stream().map(PolicyReviewView::by).toList());
        return new Found<>(
                "reviews",
                l.of("見直し", "Reviews"),
                List.of(l.of("見直した日", "Reviewed on"), l.of("結果", "Result"), l.of("見直した者", "By"), l.of("内容", "Note")),
                review -> List.of(
                        Cell.of(l.day(review.reviewedOn())),
                        Cell.of(l.of(review.result().label())),
                        Cell.of(names.apply(review.by())),
                        Cell.of(review.note())),
                l.of("見直しの記録はまだありません。", "No review yet."));
    }
}
