package org.daicho.externalservice.social.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The procedure by which the account is run (運用手順; basic policy 6(8), SN-01).
 *
 * @param version its edition in words
 * @param evidenceId the procedure itself, among the evidence; as an implementation procedure it is not public
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperatingProcedure(
        @NotBlank @Size(max = 300) @Schema(examples = "SNS運用手順") String title,
        @Size(max = 100) @Schema(examples = "第2版") @Nullable String version,
        @Nullable UUID evidenceId,
        @Schema(examples = "2025-04-01") @Nullable LocalDate establishedOn) {}
