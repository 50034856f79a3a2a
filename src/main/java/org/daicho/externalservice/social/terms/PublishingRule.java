package org.daicho.externalservice.social.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.daicho.catalogue.Confidentiality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be published (発信できる情報; basic policy 6(8), SN-02).
 *
 * @param maximumConfidentiality C1: information of confidentiality 2 or above is never published
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishingRule(
        @Column(name = "publishing_rule") @NotBlank @Size(max = 2000) @Schema(examples = "収集日程、施設の休業、災害廃棄物の受入")
                String information,
        @Enumerated(EnumType.STRING) @Column(name = "publishing_maximum") @Schema(examples = "C1") @Nullable Confidentiality maximumConfidentiality) {}
