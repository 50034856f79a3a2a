package org.daicho.intake.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mapping profile: which heading means which field. Headings are compared folded, so width and blanks do not matter.
 *
 * @param name lower case, digits and hyphens
 * @param register of what the files are one; when not said, of contracts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportProfile")
public record Profile(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") @Schema(examples = "contract-register") String name,
        @NotNull Text title,
        @Nullable @Schema(defaultValue = "CONTRACTS") Register register,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Column> columns) {

    public Profile {
        register = register == null ? Register.CONTRACTS : register;
    }

    /**
     * @param aliases other headings for the same thing
     * @param values words of the file and the word of the register for each
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ImportProfileColumn")
    public record Column(
            @NotBlank @Size(max = 100) @Schema(examples = "契約番号") String heading,
            @Nullable List<@NotBlank @Size(max = 100) String> aliases,
            @JsonProperty(required = true) @NotNull Field field,
            @Nullable Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 100) String> values) {

        /** Whether that is its heading, and not one of its aliases. */
        boolean isHeaded(String other) {
            return SearchText.fold(heading).equals(SearchText.fold(other));
        }

        boolean isCalled(String folded) {
            return Stream.concat(Stream.of(heading), aliases == null ? Stream.of() : aliases.stream())
                    .map(SearchText::fold)
                    .anyMatch(folded::equals);
        }

        /** The word of the register for a word of the file, whatever its width. */
        public String meaning(String cell) {
            if (values == null) {
                return cell;
            }
            String plain = plain(cell);
            return values.entrySet().stream()
                    .filter(value -> plain(value.getKey()).equals(plain))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(cell);
        }

        private static String plain(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
        }
    }

    /** How this profile calls a field. */
    public String headingOf(Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::heading)
                .findFirst()
                .orElse(field.name());
    }

    /** The column of this profile that a heading of a file stands for; null when it stands for none. */
    public @Nullable Column column(String heading) {
        String folded = SearchText.fold(heading);
        return columns.stream()
                .filter(column -> column.isCalled(folded))
                .findFirst()
                .orElse(null);
    }
}
