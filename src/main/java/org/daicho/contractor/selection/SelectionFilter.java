package org.daicho.contractor.selection;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.contractor.selection.decision.SelectionState;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of selections may be narrowed. Dates are inclusive. */
public class SelectionFilter {

    @QueryParam("q")
    @Parameter(description = "業務の件名で探す。Part of the title of the work.", example = "保守")
    public @Nullable String q;

    @QueryParam("state")
    @Parameter(description = "状態。State.")
    public @Nullable SelectionState state;

    @QueryParam("decision")
    @Parameter(description = "決定。What was decided.")
    public @Nullable SelectionResult decision;

    @QueryParam("kind")
    @Parameter(description = "業務区分。Kind of work.")
    public @Nullable WorkKind kind;

    @QueryParam("decidedAfter")
    @Parameter(description = "この日以後に決定。Decided on this day or later.", example = "2026-04-01")
    public @Nullable LocalDate decidedAfter;

    @QueryParam("decidedBefore")
    @Parameter(description = "この日以前に決定。Decided on this day or earlier.", example = "2027-03-31")
    public @Nullable LocalDate decidedBefore;

    @QueryParam("contractId")
    @Parameter(description = "この契約につながった選定。The selection that this contract came of.")
    public @Nullable UUID contractId;

    @QueryParam("sort")
    @Parameter(description = "並び順：title, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(@Nullable UUID contractorId) {
        String key = q == null ? null : SearchText.fold(q);
        return new Criteria()
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("q", q, key, "locate(:q, e.titleKey) > 0")
                .when("state", state, "e.state = :state")
                .when("decision", decision, "e.decision = :decision")
                .when("kind", kind, "e.kind = :kind")
                .when("decidedAfter", decidedAfter, "e.decidedOn >= :decidedAfter")
                .when("decidedBefore", decidedBefore, "e.decidedOn <= :decidedBefore")
                .when("contractId", contractId, "e.contractId = :contractId");
    }
}
