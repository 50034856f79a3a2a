package org.daicho.evidence.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that evidence is about, by the id it has in its own room. */
@Embeddable
public record EvidenceSubject(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "subject_type") @Schema(examples = "CONTRACT")
                SubjectType type,
        @NotNull @Column(name = "subject_id") @Schema(examples = "019abc12-3456-7890-abcd-ef0123456789") UUID id) {}
