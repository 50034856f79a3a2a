package org.daicho.contractor.selection.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daicho.organization.Signatory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * Whether the risk in a candidate's supply chain can be borne (総行サ42号 別紙1: who develops, supplies, installs and maintains,
 * where they and their owners sit, whose instructions they take).
 */
@Embeddable
@Schema(name = "SelectionSupplyChain")
public record SupplyChainAssessment(
        @NotNull @Enumerated(EnumType.STRING) Decision decision,
        @NotBlank @Size(max = 2000) @Schema(examples = "本店・議決権保有者とも国内で、再委託先も国内に限るため") String rationale,
        @NotNull @Valid @Embedded @EmbeddedColumnNaming("by_%s") Signatory assessedBy) {

    @Schema(name = "SelectionSupplyChainDecision")
    public enum Decision {
        ACCEPT("受容", "accept"),
        /** Borne with measures, which the rationale names. */
        MITIGATE("低減", "mitigate"),
        /** The concern cannot be dispelled: the candidate must not be selected. */
        REJECT("不可", "reject");

        private final Text label;

        Decision(String ja, String en) {
            this.label = Text.of(ja, en);
        }

        public Text label() {
            return label;
        }
    }

    public void check(String pointer, Violations violations) {
        violations.read(pointer + "/rationale", rationale, StoredText::lines);
    }
}
