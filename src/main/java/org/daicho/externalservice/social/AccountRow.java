package org.daicho.externalservice.social;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A social media account in a list, and what a reader would otherwise have to ask for with a second call.
 *
 * @param contractorName who operates it, as it is now in the register
 * @param responsiblePostId the post that is its responsible person today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SocialMediaAccountRow")
public record AccountRow(
        @JsonUnwrapped SocialMediaAccountView account,
        @Schema(examples = "株式会社岩手山データ") @Nullable String contractorName,
        @Schema(examples = "4400099000022") @Nullable String corporateNumber,
        @Nullable UUID responsiblePostId,
        @Schema(examples = "総務課長") @Nullable String responsiblePost) {}
