package org.daicho.verification.incident.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an incident: who is involved, what happened and what was touched.
 *
 * @param contractorId when absent, the contract's
 * @param serviceId a cloud service or a social media account
 * @param happenedAt absent while it is not known
 * @param noticedAt when somebody first knew, contractor or body; the deadlines of the reports begin here
 * @param reportedToUsAt when the contractor told us
 * @param classification of the information touched
 * @param personsAffected how many persons the information is about; absent while it is not known
 * @param wrongful somebody acted with a wrongful purpose, or may have
 * @param noReportReason why nothing is to be reported to the commission although personal information was touched
 * @param suspensionDemanded whether the contractor was told to suspend the work; absent while it is not decided
 * @param suspensionReason why, or why not; demanded with the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewIncident(
        @NotNull IncidentKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "検針データの誤送信") String title,
        @NotBlank @Size(max = 8000) @Schema(examples = "検針データを別の事業者に電子メールで誤送信した。") String description,
        @Nullable UUID contractorId,
        @Schema(examples = "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") @Nullable UUID contractId,
        @Nullable UUID serviceId,
        @Nullable Instant happenedAt,
        @NotNull Instant noticedAt,
        @Nullable Instant reportedToUsAt,
        @Valid @Nullable Classification classification,
        @NotNull Boolean personalData,
        @NotNull @Schema(examples = "false") Boolean myNumber,
        @PositiveOrZero @Max(1_000_000_000L) @Schema(examples = "120") @Nullable Long personsAffected,
        @NotNull @Schema(examples = "false") Boolean wrongful,
        @Size(max = 1000) @Nullable String noReportReason,
        @Schema(examples = "true") @Nullable Boolean suspensionDemanded,
        @Size(max = 1000) @Schema(examples = "原因が判明するまで送信を止めるため") @Nullable String suspensionReason) {

    /** As it is kept: with the contractor that the contract tells, and My Number being personal information. */
    public NewIncident kept(@Nullable UUID contractor) {
        return new NewIncident(
                kind,
                title,
                description,
                contractor,
                contractId,
                serviceId,
                happenedAt,
                noticedAt,
                reportedToUsAt,
                classification,
                personalData || myNumber,
                myNumber,
                personsAffected,
                wrongful,
                noReportReason,
                suspensionDemanded,
                suspensionReason);
    }
}
