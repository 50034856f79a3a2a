package org.daicho.assurance.audit.plan;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of audit plans may be narrowed. */
public class AuditPlanFilter {

    @QueryParam("q")
    @Parameter(description = "名称の一部。Part of the title.", example = "監査計画")
    public @Nullable String q;

    @QueryParam("kind")
    public @Nullable AuditPlanKind kind;

    @QueryParam("state")
    public @Nullable AuditPlanState state;

    @QueryParam("fiscalYear")
    @Parameter(description = "この年度を含むもの。Those that cover this fiscal year.", example = "2026")
    public @Nullable Integer fiscalYear;

    @QueryParam("mediumTermPlanId")
    @Parameter(description = "この中期計画に属するもの。Those that belong to this medium-term plan.")
    public @Nullable UUID mediumTermPlanId;

    @QueryParam("sort")
    @Parameter(description = "並び順：fiscalYear, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.titleKey) > 0")
                .when("kind", kind, "e.kind = :kind")
                .when("state", state, "e.state = :state")
                .when("fiscalYear", fiscalYear, "e.fromFiscalYear <= :fiscalYear and e.toFiscalYear >= :fiscalYear")
                .when("mediumTermPlanId", mediumTermPlanId, "e.mediumTermPlanId = :mediumTermPlanId");
    }
}
