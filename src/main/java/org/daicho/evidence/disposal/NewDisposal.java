package org.daicho.evidence.disposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of evidence that is to be disposed of.
 *
 * @param evidenceIds each once, all with their retention over and none under hold
 */
@Schema(name = "NewEvidenceDisposal")
public record NewDisposal(
        @NotEmpty @Size(max = 500) @Schema(examples = "[\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\"]")
                List<@NotNull UUID> evidenceIds,
        @NotBlank @Size(max = 1000) @Schema(examples = "保存期間の満了") String reason,
        @NotNull @Valid Signatory proposedBy) {

    public NewDisposal {
        evidenceIds = evidenceIds == null ? null : Collections.unmodifiableList(evidenceIds);
    }
}
