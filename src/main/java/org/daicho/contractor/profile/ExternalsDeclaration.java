package org.daicho.contractor.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contractor's declaration that it is no 外部主体 (総行サ42号 別紙1).
 *
 * @param evidenceId the declaration itself, among the evidence
 * @param validUntil the last day, inclusive; absent where it does not expire
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractorExternalsDeclaration")
public record ExternalsDeclaration(
        @NotNull @Schema(examples = "2026-04-01") LocalDate declaredOn,
        @Nullable UUID evidenceId,
        @Schema(examples = "2027-03-31") @Nullable LocalDate validUntil) {

    private static final Text ENDS_FIRST = Text.of("有効期限が宣誓日より前です。", "It ends before it was declared.");

    public void check(String pointer, Violations violations) {
        violations.refuseIf(
                validUntil != null && validUntil.isBefore(declaredOn),
                pointer + "/validUntil",
                "ends-before-start",
                ENDS_FIRST);
    }
}
