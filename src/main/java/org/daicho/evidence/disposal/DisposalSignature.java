package org.daicho.evidence.disposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who approves a list, or carries it out. */
@Schema(name = "EvidenceDisposalSignature")
public record DisposalSignature(@NotNull @Valid Signatory by) {}
