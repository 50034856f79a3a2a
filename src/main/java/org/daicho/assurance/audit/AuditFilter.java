package org.daicho.assurance.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubjectType;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of audits may be narrowed. Dates are inclusive. */
public class AuditFilter {

    private static final String IN_SCOPE = "exists (select 1 from Audit o join o.scope s where o.id = e.id and %s)";

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the title.", example = "委託")
    public @Nullable String q;

    @QueryParam("state")
    public @Nullable AuditState state;

    @QueryParam("kind")
    public @Nullable AuditKind kind;

    @QueryParam("fiscalYear")
    public @Nullable Integer fiscalYear;

    @QueryParam("planId")
    public @Nullable UUID planId;

    @QueryParam("unitId")
    @Parameter(description = "被監査部門。An audited unit.")
    public @Nullable UUID unitId;

    @QueryParam("subjectType")
    public @Nullable AuditSubjectType subjectType;

    @QueryParam("subjectId")
    public @Nullable UUID subjectId;

    @QueryParam("startsAfter")
    public @Nullable LocalDate startsAfter;

    @QueryParam("startsBefore")
    public @Nullable LocalDate startsBefore;

    @QueryParam("endsAfter")
    public @Nullable LocalDate endsAfter;

    @QueryParam("endsBefore")
    public @Nullable LocalDate endsBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：startsOn, endsOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("state", state, "e.state = :state")
                .when("kind", kind, "e.kind = :kind")
                .when("fiscalYear", fiscalYear, "e.fiscalYear = :fiscalYear")
                .when("planId", planId, "e.planId = :planId")
                .when("unitId", unitId, "array_contains(e.auditeeUnitIds, :unitId)")
                .when("subjectId", subjectId, IN_SCOPE.formatted(ofSubject()))
                .when(
                        "subjectType",
                        subjectType,
                        subjectId == null ? IN_SCOPE.formatted("s.type = :subjectType") : "1 = 1")
                .when("startsAfter", startsAfter, "e.startsOn >= :startsAfter")
                .when("startsBefore", startsBefore, "e.startsOn <= :startsBefore")
                .when("endsAfter", endsAfter, "e.endsOn >= :endsAfter")
                .when("endsBefore", endsBefore, "e.endsOn <= :endsBefore");
    }

    /** Type and id must be those of one and the same subject. */
    private String ofSubject() {
        return subjectType == null ? "s.id = :subjectId" : "s.id = :subjectId and s.type = :subjectType";
    }
}
