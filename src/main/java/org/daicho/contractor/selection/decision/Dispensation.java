package org.daicho.contractor.selection.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why whoever prepared a selection may approve it too, as happens in bodies of a few people.
 *
 * @param allowedBy who allowed it
 */
@Schema(name = "SelectionDispensation")
public record Dispensation(
        @NotBlank @Size(max = 1000) @Schema(examples = "職員が一人のため") String reason,
        @NotNull @Valid Signatory allowedBy) {}
