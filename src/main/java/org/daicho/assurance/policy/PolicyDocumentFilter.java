package org.daicho.assurance.policy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of policy documents may be narrowed. Dates are inclusive. */
public class PolicyDocumentFilter {

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the title.", example = "対策基準")
    public @Nullable String q;

    @QueryParam("kind")
    public @Nullable PolicyDocumentKind kind;

    @QueryParam("state")
    public @Nullable PolicyDocumentState state;

    @QueryParam("restricted")
    public @Nullable Boolean restricted;

    @QueryParam("ownerPostId")
    @Parameter(description = "所管する職。The post that owns it.")
    public @Nullable UUID ownerPostId;

    @QueryParam("nextReviewAfter")
    public @Nullable LocalDate nextReviewAfter;

    @QueryParam("nextReviewBefore")
    public @Nullable LocalDate nextReviewBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：title, nextReviewOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(boolean seesRestricted) {
        Criteria criteria = new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("kind", kind, "e.kind = :kind")
                .when("state", state, "e.state = :state")
                .when("restricted", restricted, "e.restricted = :restricted")
                .when("ownerPostId", ownerPostId, "e.owner.postId = :ownerPostId")
                .when("nextReviewAfter", nextReviewAfter, "e.nextReviewOn >= :nextReviewAfter")
                .when("nextReviewBefore", nextReviewBefore, "e.nextReviewOn <= :nextReviewBefore");
        return seesRestricted ? criteria : criteria.always("e.restricted = false", Map.of());
    }
}
