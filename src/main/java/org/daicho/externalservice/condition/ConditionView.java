package org.daicho.externalservice.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Obligation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One requirement that applies to a service, and what was found about it.
 *
 * @param because why it applies
 * @param verified whether the catalogue's wording was checked against its source
 * @param answer absent while nobody has answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceCondition")
public record ConditionView(
        @Schema(examples = "CS-11") String code,
        @Schema(examples = "CS") String group,
        Text title,
        Obligation obligation,
        Text because,
        boolean verified,
        @Nullable ConditionAnswer answer) {

    public static ConditionView of(ApplicableRequirement applicable, @Nullable ConditionAnswer answer) {
        return new ConditionView(
                applicable.requirement().code(),
                applicable.requirement().group(),
                applicable.requirement().title(),
                applicable.obligation(),
                applicable.reason(),
                applicable.requirement().verified(),
                answer);
    }
}
