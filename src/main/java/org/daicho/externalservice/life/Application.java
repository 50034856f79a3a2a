package org.daicho.externalservice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Who asked to use it, when and what for (利用申請). */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceApplication")
public record Application(
        @EmbeddedColumnNaming("applicant_%s") @NotNull @Valid Signatory applicant,
        @NotNull @Schema(examples = "2026-06-01") LocalDate appliedOn,
        @Column(name = "application_reason") @Size(max = 1000) @Schema(examples = "電話での受付を減らすため") @Nullable String reason) {}
