package org.daicho.contractor.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two entries are one company; this one stays.
 *
 * @param duplicateId the entry whose attestations, selections and contracts move over
 */
@Schema(name = "ContractorAbsorbing")
public record Absorbing(
        @NotNull UUID duplicateId, @NotBlank @Size(max = 1000) @Schema(examples = "同じ事業者を二重に登録していたため") String reason) {}
