package org.daicho.catalogue.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.daicho.shared.text.NewText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a body's own requirement.
 *
 * @param code unique, and for good: templates refer to it
 * @param maps requirements of editions that are met where this one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewOwnRequirement(
        @NotNull @Pattern(regexp = "^OWN-[A-Z0-9][A-Z0-9-]{0,19}$") @Schema(examples = "OWN-01") String code,
        @NotNull @Valid NewText title,
        @Size(max = 2000) @Nullable String note,
        @Size(max = 200) @Nullable List<@NotNull @Valid Mapping> maps) {

    /** A requirement of an edition. */
    @Schema(name = "RequirementReference")
    public record Mapping(
            @NotNull @Size(max = 40) @Schema(examples = "R8.3") String edition,
            @NotNull @Size(max = 40) @Schema(examples = "CL-08") String code) {}

    /** Each reference once and in order, so that what means the same is equal. */
    NewOwnRequirement inOrder() {
        List<Mapping> ordered = maps == null
                ? List.of()
                : maps.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Mapping::edition).thenComparing(Mapping::code))
                        .toList();
        return new NewOwnRequirement(code, title, note, ordered);
    }
}
