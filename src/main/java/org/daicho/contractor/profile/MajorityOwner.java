package org.daicho.contractor.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the majority of a contractor's votes, directly or indirectly (総行サ42号 別紙1 asks where that holder sits).
 *
 * @param country ISO 3166-1 alpha-2, of the holder's headquarters
 * @param votingBasisPoints the share of the votes in hundredths of a per cent: 5100 is 51 %
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractorMajorityOwner")
public record MajorityOwner(
        @NotBlank @Size(max = 200) @Schema(examples = "例示ホールディングス株式会社") String name,
        @NotNull @Size(max = 2) @Schema(examples = "JP") String country,
        @Min(0) @Max(10_000) @Schema(examples = "5100") @Nullable Integer votingBasisPoints) {

    public void check(String pointer, Violations violations) {
        violations.read(pointer + "/name", name, StoredText::line);
        Country.check(country, pointer + "/country", violations);
    }
}
