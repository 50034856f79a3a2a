package org.daicho.assurance.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a self-inspection.
 *
 * @param closesOn inclusive; answers that come later are taken until the round is closed
 * @param questions fixed once the round is open, as are the units
 * @param unitIds whose posts are asked, with those of the units below them; every post of the body when empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSelfInspection(
        @NotBlank @Size(max = 200) @Schema(examples = "令和8年度情報セキュリティ自己点検") String title,
        @NotNull @Min(1950) @Max(2200) @Schema(examples = "2026") Integer fiscalYear,
        @NotNull @Schema(examples = "2026-09-01") LocalDate opensOn,
        @NotNull @Schema(examples = "2026-09-30") LocalDate closesOn,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Question> questions,
        @Size(max = 200) @Nullable List<@NotNull UUID> unitIds,
        @Size(max = 2000) @Nullable String note) {

    public NewSelfInspection {
        questions = questions == null ? null : List.copyOf(questions);
        unitIds = unitIds == null ? List.of() : List.copyOf(unitIds);
    }
}
