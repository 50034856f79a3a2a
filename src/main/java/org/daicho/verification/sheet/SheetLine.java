package org.daicho.verification.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Requirement;
import org.daicho.contract.clause.ClauseView;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a check sheet.
 *
 * @param mandatory the verification is not complete without a result here
 * @param articleReference where it stands in the contract
 * @param verified whether the catalogue's wording was checked against its source
 * @param stated absent while there is no result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VerificationSheetLine")
public record SheetLine(
        @Schema(examples = "CL-05") String code,
        @Schema(examples = "CL") String group,
        Text title,
        boolean mandatory,
        @Schema(examples = "特記仕様書 第5条第2項") @Nullable String articleReference,
        boolean verified,
        @Nullable NewResult stated) {

    static SheetLine of(ClauseView clause) {
        return new SheetLine(
                clause.code(),
                clause.group(),
                clause.title(),
                clause.obligation() == Obligation.MANDATORY,
                clause.statement() == null ? null : clause.statement().articleReference(),
                clause.verified(),
                null);
    }

    static SheetLine of(ApplicableRequirement applicable) {
        Requirement requirement = applicable.requirement();
        return new SheetLine(
                requirement.code(),
                requirement.group(),
                requirement.title(),
                applicable.isMandatory(),
                null,
                requirement.verified(),
                null);
    }

    static SheetLine of(Requirement requirement, StatedResult result) {
        return new SheetLine(
                requirement.code(),
                requirement.group(),
                requirement.title(),
                result.mandatory,
                result.articleReference,
                requirement.verified(),
                result.stated());
    }

    /** A requirement that its edition no longer holds stands for itself. */
    static SheetLine of(String code, StatedResult result) {
        return new SheetLine(
                code,
                code.replaceFirst("-.*", ""),
                Text.of(code, code),
                result.mandatory,
                result.articleReference,
                false,
                result.stated());
    }

    SheetLine with(@Nullable StatedResult result) {
        return result == null
                ? this
                : new SheetLine(code, group, title, mandatory, articleReference, verified, result.stated());
    }
}
