package org.daicho.externalservice.cloud.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which it is used (利用規程・運用規程; basic policy 6(8): rules for external services are established).
 *
 * @param reference its number or place
 * @param evidenceId the rule itself, among the evidence
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageRule(
        @NotBlank @Size(max = 300) @Schema(examples = "クラウドサービス利用規程") String title,
        @Size(max = 300) @Schema(examples = "令和8年訓令第3号") @Nullable String reference,
        @Nullable UUID evidenceId,
        @Schema(examples = "2026-04-01") @Nullable LocalDate establishedOn) {}
