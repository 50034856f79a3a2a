package org.daicho.externalservice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * The application was turned down (不承認).
 *
 * @param approver who could have approved and did not
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceRefusal")
public record Refusal(
        @Column(name = "refused_on") @NotNull @Schema(examples = "2026-06-15") LocalDate decidedOn,
        @EmbeddedColumnNaming("refuser_%s") @NotNull @Valid Signatory approver,
        @Column(name = "refusal_reason") @NotBlank @Size(max = 1000) @Schema(examples = "約款の責任範囲が許容できないため")
                String reason) {}
