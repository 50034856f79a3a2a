package org.daicho.externalservice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Use stops for a time (利用停止); the latest one. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceSuspension")
public record Suspension(
        @NotNull @Schema(examples = "2026-09-01") LocalDate suspendedOn,
        @Column(name = "suspension_reason") @NotBlank @Size(max = 1000) @Schema(examples = "提供者の障害が続いているため")
                String reason) {}
