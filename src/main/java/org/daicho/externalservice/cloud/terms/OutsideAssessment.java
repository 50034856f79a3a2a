package org.daicho.externalservice.cloud.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What the risk of other countries' law is where the data are, or may be, outside Japan (guideline, 8.3: CS-11; 総行サ42号 別紙1:
 * no service whose data could be disclosed to foreign law enforcement without due process).
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutsideAssessment(
        @NotNull @Schema(examples = "2026-06-08") LocalDate assessedOn,
        @Enumerated(EnumType.STRING) @Column(name = "assessment_conclusion") @NotNull Conclusion conclusion,
        @Column(name = "assessment_note") @Size(max = 2000) @Schema(examples = "日本リージョンを指定でき、準拠法は日本法") @Nullable String note,
        @EmbeddedColumnNaming("assessor_%s") @NotNull @Valid Signatory assessor) {

    /** Whether the risk can be borne. */
    @Schema(name = "OutsideAssessmentConclusion")
    public enum Conclusion {
        ACCEPTABLE,
        NOT_ACCEPTABLE
    }
}
