package org.daicho.verification.measure;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.Severity;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of measures may be narrowed. Dates are inclusive. */
public class MeasureFilter {

    @QueryParam("q")
    @Parameter(description = "要求した内容の一部。Part of what is demanded.", example = "教育")
    public @Nullable String q;

    @QueryParam("contractId")
    public @Nullable UUID contractId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("serviceId")
    public @Nullable UUID serviceId;

    @QueryParam("verificationId")
    public @Nullable UUID verificationId;

    @QueryParam("incidentId")
    public @Nullable UUID incidentId;

    @QueryParam("state")
    public @Nullable MeasureState state;

    @QueryParam("severity")
    public @Nullable Severity severity;

    @QueryParam("dueAfter")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    public @Nullable LocalDate dueBefore;

    @QueryParam("overdueOn")
    @Parameter(
            description = "この日に期限を過ぎ、完了していないもの。Those not closed whose last day is over on this day.",
            example = "2026-12-01")
    public @Nullable LocalDate overdueOn;

    @QueryParam("sort")
    @Parameter(description = "並び順：dueOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.demandKey) > 0")
                .when("contractId", contractId, "e.contractId = :contractId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("serviceId", serviceId, "e.serviceId = :serviceId")
                .when("verificationId", verificationId, "e.verificationId = :verificationId")
                .when("incidentId", incidentId, "e.incidentId = :incidentId")
                .when("state", state, "e.state = :state")
                .when("severity", severity, "e.severity = :severity")
                .when("dueAfter", dueAfter, "e.dueOn >= :dueAfter")
                .when("dueBefore", dueBefore, "e.dueOn <= :dueBefore")
                .when("overdueOn", overdueOn, "e.state <> 'CLOSED' and e.dueOn < :overdueOn");
    }
}
