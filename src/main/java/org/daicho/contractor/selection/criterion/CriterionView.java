package org.daicho.contractor.selection.criterion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Obligation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One criterion that applies to a selection, and the answer to it.
 *
 * @param because why it applies
 * @param verified whether the catalogue's wording was checked against its source
 * @param answer absent while nobody has answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelectionCriterion")
public record CriterionView(
        @Schema(examples = "SE-02") String code,
        @Schema(examples = "SE") String group,
        Text title,
        Obligation obligation,
        Text because,
        boolean verified,
        @Nullable NewAnswer answer) {

    public static CriterionView of(ApplicableRequirement applicable, @Nullable Answer answer) {
        return new CriterionView(
                applicable.requirement().code(),
                applicable.requirement().group(),
                applicable.requirement().title(),
                applicable.obligation(),
                applicable.reason(),
                applicable.requirement().verified(),
                answer == null ? null : answer.stated());
    }
}
