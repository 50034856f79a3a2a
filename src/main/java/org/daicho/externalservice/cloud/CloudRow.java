package org.daicho.externalservice.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cloud service in a list, and what a reader would otherwise have to ask for with a second call.
 *
 * @param contractorName the provider's, as it is now in the register
 * @param managerPostId the post that is its cloud service manager today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloudServiceRow")
public record CloudRow(
        @JsonUnwrapped CloudView cloud,
        @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName,
        @Schema(examples = "4400099000022") @Nullable String corporateNumber,
        @Nullable UUID managerPostId,
        @Schema(examples = "施設課長") @Nullable String managerPost) {}
