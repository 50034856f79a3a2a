package org.daicho.compliance.concentration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on one company today.
 *
 * @param name as registered, or as the subcontracts write it
 * @param contractorId absent for a subcontractor that is not registered as a contractor
 * @param contracts of its own that are not over
 * @param services that it provides and that are in use
 * @param subcontracts of other contractors that it works under
 * @param contractors behind how many different ones it stands as a subcontractor
 * @param sensitive of its contracts and services, how many handle personal data or confidentiality 2 and above
 * @param amount yen of its own contracts together; unit-price contracts count nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Concentration")
public record ConcentrationView(
        @Schema(examples = "株式会社岩手山データ") String name,
        @Nullable UUID contractorId,
        @Schema(examples = "3") long contracts,
        @Schema(examples = "1") long services,
        @Schema(examples = "2") long subcontracts,
        @Schema(examples = "2") long contractors,
        @Schema(examples = "4") long sensitive,
        @Schema(examples = "14058000") long amount) {

    /** How many things hang on it in all; the order of the list. */
    @JsonIgnore
    long things() {
        return contracts + services + subcontracts;
    }
}
