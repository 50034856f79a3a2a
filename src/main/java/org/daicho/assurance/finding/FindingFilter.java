package org.daicho.assurance.finding;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.assurance.subject.AuditSubjectType;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of findings may be narrowed. Dates are inclusive. */
public class FindingFilter {

    @QueryParam("q")
    @Parameter(description = "件名の一部。Part of the title.", example = "再委託")
    public @Nullable String q;

    @QueryParam("state")
    public @Nullable FindingState state;

    @QueryParam("severity")
    public @Nullable FindingSeverity severity;

    @QueryParam("subjectType")
    public @Nullable AuditSubjectType subjectType;

    @QueryParam("subjectId")
    public @Nullable UUID subjectId;

    @QueryParam("responsiblePostId")
    @Parameter(description = "回答の責任を負う職。The post that has to answer.")
    public @Nullable UUID responsiblePostId;

    @QueryParam("dueAfter")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    public @Nullable LocalDate dueBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：dueOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("state", state, "e.state = :state")
                .when("severity", severity, "e.severity = :severity")
                .when("subjectType", subjectType, "e.subject.type = :subjectType")
                .when("subjectId", subjectId, "e.subject.id = :subjectId")
                .when("responsiblePostId", responsiblePostId, "e.responsible.postId = :responsiblePostId")
                .when("dueAfter", dueAfter, "e.dueOn >= :dueAfter")
                .when("dueBefore", dueBefore, "e.dueOn <= :dueBefore");
    }

    /** Those of one audit; a cursor of it does not fit another's list. */
    Criteria criteria(UUID auditId) {
        return criteria().when("auditId", auditId, "e.auditId = :auditId");
    }
}
