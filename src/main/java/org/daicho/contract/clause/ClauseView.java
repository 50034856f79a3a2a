package org.daicho.contract.clause;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Obligation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One requirement that applies to a contract, and what is stated about it.
 *
 * @param because why it applies
 * @param verified whether the catalogue's wording was checked against its source
 * @param statement absent while nobody has answered
 * @param carriedOver true for a statement that was copied from the contract before and that nobody has confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Clause")
public record ClauseView(
        @Schema(examples = "CL-08") String code,
        @Schema(examples = "CL") String group,
        Text title,
        Obligation obligation,
        Text because,
        boolean verified,
        @Nullable NewStatement statement,
        @Nullable Boolean carriedOver) {

    public static ClauseView of(ApplicableRequirement applicable, @Nullable ClauseStatement statement) {
        return new ClauseView(
                applicable.requirement().code(),
                applicable.requirement().group(),
                applicable.requirement().title(),
                applicable.obligation(),
                applicable.reason(),
                applicable.requirement().verified(),
                statement == null ? null : statement.stated(),
                statement == null || !statement.isCarriedOver() ? null : true);
    }
}
