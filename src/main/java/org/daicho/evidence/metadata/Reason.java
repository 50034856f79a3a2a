package org.daicho.evidence.metadata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done to evidence. */
@Schema(name = "EvidenceReason")
public record Reason(@NotBlank @Size(max = 1000) @Schema(examples = "監査請求の対象のため") String reason) {

    /** As it is kept. Throws 400. */
    public String line() {
        Violations violations = new Violations();
        String line = violations.read("/reason", reason, StoredText::line);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return Objects.requireNonNull(line);
    }
}
