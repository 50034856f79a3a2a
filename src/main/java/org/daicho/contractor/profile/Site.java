package org.daicho.contractor.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place where a contractor sits or works (委託業務の実施場所; the selection criteria ask for them).
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractorSite")
public record Site(
        @NotBlank @Size(max = 200) @Schema(examples = "盛岡データセンター") String name,
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "DATA_CENTRE") Kind kind,
        @NotNull @Size(max = 2) @Schema(examples = "JP") String country,
        @Size(max = 300) @Schema(examples = "岩手県盛岡市例示町4-5-6") @Nullable String address) {

    @Schema(name = "ContractorSiteKind")
    public enum Kind {
        HEADQUARTERS("本店", "headquarters"),
        WORKPLACE("業務の実施場所", "workplace"),
        DATA_CENTRE("データセンター", "data centre"),
        OTHER("その他", "other");

        private final Text label;

        Kind(String ja, String en) {
            this.label = Text.of(ja, en);
        }

        public Text label() {
            return label;
        }
    }

    public void check(String pointer, Violations violations) {
        violations.read(pointer + "/name", name, StoredText::line);
        violations.read(pointer + "/address", address, StoredText::line);
        Country.check(country, pointer + "/country", violations);
    }
}
