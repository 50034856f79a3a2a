package org.daicho.catalogue.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.shared.text.NewText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole new edition, in the shape of those that are delivered.
 *
 * @param status as the file states it; what is brought in begins as a draft all the same, since its publication is a
 *     decision of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewEdition(
        @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$") @Schema(examples = "R9.3") String code,
        @NotNull @Valid NewText title,
        @NotNull @Valid NewText issuer,
        @NotNull @Schema(examples = "2027-03-26") LocalDate issuedOn,
        Edition.@Nullable Status status,
        @Valid @Nullable NewText note,
        @Size(max = 200) @Nullable List<@NotNull @Valid NewDocument> documents,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid NewGroup> groups,
        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid NewRequirement> requirements) {

    /** Of documents, groups and requirements: they become parts of paths and of identifiers elsewhere. */
    static final String CODE = "^[A-Z][A-Z0-9-]{0,39}$";

    /** See {@link Edition.Document}. */
    @Schema(name = "NewEditionDocument")
    public record NewDocument(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "GL") String code, @NotNull @Valid NewText title) {

        Edition.Document document() {
            return new Edition.Document(code, title.text());
        }
    }

    /** See {@link Edition.Group}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewRequirementGroup")
    public record NewGroup(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "CL") String code,
            @NotNull @Valid NewText title,
            @Valid @Nullable NewText note) {

        Edition.Group group() {
            return new Edition.Group(code, title.text(), note == null ? null : note.text());
        }
    }

    Edition draft() {
        return new Edition(
                code,
                title.text(),
                issuer.text(),
                issuedOn,
                Edition.Status.DRAFT,
                note == null ? null : note.text(),
                listed(documents).stream().map(NewDocument::document).toList(),
                groups.stream().map(NewGroup::group).toList(),
                requirements.stream().map(NewRequirement::requirement).toList());
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
