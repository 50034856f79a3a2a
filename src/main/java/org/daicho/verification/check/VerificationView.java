package org.daicho.verification.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.verification.check.terms.NewVerification;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.check.terms.VerificationSubject;
import org.daicho.verification.frequency.VerificationMethod;
import org.daicho.verification.sheet.NewResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A verification (確認) as the register holds it; see {@link NewVerification}.
 *
 * @param contractorId who is looked at: the contract's contractor on the day the verification was planned
 * @param edition the catalogue that the sheet is made from
 * @param results by the code of the requirement
 * @param nextDueOn by which day the next one is to be done
 * @param overdue planned, and today its last day is over; absent in the record of changes, which knows no today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verification")
@Remembered("verification")
public record VerificationView(
        UUID id,
        long version,
        VerificationState state,
        VerificationSubject subjectType,
        @Nullable UUID contractId,
        @Nullable UUID serviceId,
        @Nullable UUID contractorId,
        @Nullable LocalDate plannedOn,
        LocalDate dueOn,
        VerificationMethod method,
        @Nullable String methodReason,
        @Nullable Signatory performedBy,
        @Nullable String note,
        @Schema(examples = "R8.3") String edition,
        @Schema(examples = "{\"CL-05\": {\"result\": \"PASS\", \"note\": \"教育の実施記録を確認した\"}}")
                Map<String, NewResult> results,
        @Nullable LocalDate doneOn,
        @Nullable VerificationConclusion conclusion,
        @Schema(examples = "おおむね良好") @Nullable String summary,
        @Nullable LocalDate nextDueOn,
        List<Signatory> reportedTo,
        @Nullable LocalDate reportedOn,
        @Nullable String cancelledBecause,
        @Schema(examples = "false") @Nullable Boolean overdue,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static VerificationView of(Verification verification, @Nullable LocalDate today) {
        Map<String, NewResult> results = new TreeMap<>();
        verification.results.forEach((code, result) -> results.put(code, result.stated()));
        boolean ofContract = verification.subjectType == VerificationSubject.CONTRACT;
        return new VerificationView(
                verification.id,
                verification.version,
                verification.state,
                verification.subjectType,
                verification.contractId,
                ofContract ? null : verification.subjectId,
                verification.contractorId,
                verification.plannedOn,
                verification.dueOn,
                verification.method,
                verification.methodReason,
                verification.performedBy,
                verification.note,
                verification.edition,
                results,
                verification.doneOn,
                verification.conclusion,
                verification.summary,
                verification.nextDueOn,
                List.copyOf(verification.reportedTo),
                verification.reportedOn,
                verification.cancelledBecause,
                today == null ? null : verification.isOverdue(today),
                verification.createdAt,
                verification.updatedAt);
    }
}
