package org.daicho.evidence.scan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the body's sanitiser reports. */
@Schema(name = "NewEvidenceSanitization")
public record NewSanitization(
        @NotNull @Schema(examples = "SANITIZED") SanitizationStatus status,
        @Size(max = 200) @Schema(examples = "無害化サーバー") @Nullable String tool) {

    /** Throws 400. */
    public Sanitization at(Instant now) {
        Violations violations = new Violations();
        String line = violations.read("/tool", tool, StoredText::line);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return new Sanitization(status, line, now);
    }
}
