package org.daicho.catalogue.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.text.NewText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A requirement of a new edition; see {@link Requirement}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewRequirement(
        @NotNull @Pattern(regexp = NewEdition.CODE) @Schema(examples = "CL-08") String code,
        @NotNull @Pattern(regexp = NewEdition.CODE) @Schema(examples = "CL") String group,
        @NotNull @Valid NewText title,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewText> points,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewText> typicalEvidence,
        @Valid @Nullable NewText note,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewSource> sources,
        @NotNull Boolean verified,
        @NotNull @Valid NewApplicability applicability,
        @Size(max = 100) @Schema(examples = "[\"CL-07\"]") @Nullable List<@NotNull @Pattern(regexp = NewEdition.CODE) String> replaces) {

    /** Where a requirement comes from; see {@link Requirement.Source}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewRequirementSource")
    public record NewSource(
            @NotNull @Pattern(regexp = NewEdition.CODE) @Schema(examples = "GL") String document,
            @Size(max = 200) @Schema(examples = "第2編 8.1(2)") @Nullable String place,
            @NotNull Boolean verified) {

        Requirement.Source source() {
            return new Requirement.Source(document, place, verified);
        }
    }

    Requirement requirement() {
        return new Requirement(
                code,
                group,
                title.text(),
                NewEdition.listed(points).stream().map(NewText::text).toList(),
                NewEdition.listed(typicalEvidence).stream().map(NewText::text).toList(),
                note == null ? null : note.text(),
                NewEdition.listed(sources).stream().map(NewSource::source).toList(),
                verified,
                applicability.applicability(),
                NewEdition.listed(replaces));
    }
}
