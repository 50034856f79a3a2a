package org.daicho.ownfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of an own field. Owner, key and type stay as they are once it is registered, because values may exist.
 *
 * @param key its name in JSON and in filters
 * @param label its name for people; the Japanese one heads the column in files
 * @param choices demanded of a CHOICE, and of nothing else; values of a choice that is taken away stay where they are
 * @param required whether whatever is written by hand must have a value; a file that is taken in is only warned, and a contract
 *     that continues another takes over what that one has; not if absent
 * @param order its place among the columns, the lowest first; 0 if absent
 * @param retired whether values are only kept and no longer written; not if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewOwnField(
        @NotNull Owner owner,
        @NotNull @Pattern(regexp = "^[a-z][a-zA-Z0-9]{0,39}$") @Schema(examples = "budgetCode") String key,
        @NotNull @Valid Label label,
        @NotNull FieldType type,
        @Size(max = 100) @Schema(examples = "[]") @Nullable List<@NotBlank @Size(max = 100) String> choices,
        @Nullable Boolean required,
        @Min(0) @Max(9999) @Schema(examples = "10") @Nullable Integer order,
        @Schema(examples = "false") @Nullable Boolean retired,
        @Size(max = 2000) @Nullable String note) {

    /** The name of a column in both languages. */
    @Schema(name = "OwnFieldLabel")
    public record Label(
            @NotBlank @Size(max = 100) @Schema(examples = "予算科目") String ja,
            @NotBlank @Size(max = 100) @Schema(examples = "Budget item") String en) {}

    /** With everything said that may be left out, so that what means the same is equal. */
    NewOwnField complete() {
        return new NewOwnField(
                owner,
                key,
                label,
                type,
                choices == null ? List.of() : choices,
                Boolean.TRUE.equals(required),
                order == null ? 0 : order,
                Boolean.TRUE.equals(retired),
                note);
    }
}
