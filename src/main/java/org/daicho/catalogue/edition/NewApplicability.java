package org.daicho.catalogue.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Applicability;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Subject;
import org.daicho.catalogue.WorkKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a requirement applies, as it is written; what is left out asks nothing. See {@link Applicability}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewApplicability(
        @NotNull Subject subject,
        @Size(max = 12) @Nullable List<@NotNull WorkKind> kinds,
        @Size(max = 2) @Nullable List<WorkKind.@NotNull Phase> phases,
        @Nullable Boolean personalData,
        @Nullable Boolean myNumber,
        @Nullable Confidentiality minimumConfidentiality,
        @NotNull Obligation obligation,
        @Schema(examples = "2027-07-01") @Nullable LocalDate mandatoryFrom) {

    Applicability applicability() {
        return new Applicability(
                subject,
                NewEdition.listed(kinds),
                NewEdition.listed(phases),
                Boolean.TRUE.equals(personalData),
                Boolean.TRUE.equals(myNumber),
                minimumConfidentiality,
                obligation,
                mandatoryFrom);
    }
}
