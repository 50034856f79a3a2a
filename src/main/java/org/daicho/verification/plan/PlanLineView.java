package org.daicho.verification.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.daicho.verification.frequency.FrequencyView;
import org.daicho.verification.frequency.VerificationMethod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one contract.
 *
 * @param because why it is planned, or why not
 * @param frequency the rule that the contract falls under
 * @param dueOn the last day on which a verification keeps the frequency
 * @param verificationId what was planned; absent for a skipped contract and in a dry run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VerificationPlanLine")
public record PlanLineView(
        UUID id,
        UUID contractId,
        PlanOutcome outcome,
        PlanReason reason,
        @Schema(examples = "{\"ja\": \"まだ確認を行っていないため\", \"en\": \"it has never been verified\"}") Text because,
        FrequencyView frequency,
        VerificationMethod method,
        LocalDate dueOn,
        @Nullable UUID verificationId) {

    static PlanLineView of(PlanLine line) {
        return new PlanLineView(
                line.id,
                line.contractId,
                line.outcome,
                line.reason,
                line.reason.words(),
                FrequencyView.of(line.frequency),
                line.method,
                line.dueOn,
                line.verificationId);
    }
}
