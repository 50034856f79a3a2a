package org.daicho.verification.check;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.page.Criteria;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.frequency.VerificationMethod;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of verifications may be narrowed. Dates are inclusive. */
public class VerificationFilter {

    @QueryParam("contractId")
    public @Nullable UUID contractId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("serviceId")
    public @Nullable UUID serviceId;

    @QueryParam("state")
    public @Nullable VerificationState state;

    @QueryParam("conclusion")
    public @Nullable VerificationConclusion conclusion;

    @QueryParam("method")
    public @Nullable VerificationMethod method;

    @QueryParam("dueAfter")
    public @Nullable LocalDate dueAfter;

    @QueryParam("dueBefore")
    public @Nullable LocalDate dueBefore;

    @QueryParam("doneAfter")
    public @Nullable LocalDate doneAfter;

    @QueryParam("doneBefore")
    public @Nullable LocalDate doneBefore;

    @QueryParam("overdueOn")
    @Parameter(description = "この日に期限を過ぎている予定。Planned ones whose last day is over on this day.", example = "2027-04-01")
    public @Nullable LocalDate overdueOn;

    @QueryParam("sort")
    @Parameter(description = "並び順：dueOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when("contractId", contractId, "e.contractId = :contractId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("serviceId", serviceId, "e.subjectId = :serviceId and e.contractId is null")
                .when("state", state, "e.state = :state")
                .when("conclusion", conclusion, "e.conclusion = :conclusion")
                .when("method", method, "e.method = :method")
                .when("dueAfter", dueAfter, "e.dueOn >= :dueAfter")
                .when("dueBefore", dueBefore, "e.dueOn <= :dueBefore")
                .when("doneAfter", doneAfter, "e.doneOn >= :doneAfter")
                .when("doneBefore", doneBefore, "e.doneOn <= :doneBefore")
                .when("overdueOn", overdueOn, "e.state = 'PLANNED' and e.dueOn < :overdueOn");
    }
}
