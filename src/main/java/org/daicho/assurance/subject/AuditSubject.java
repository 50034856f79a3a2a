package org.daicho.assurance.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is audited, by the id it has in its own room. */
@Embeddable
public record AuditSubject(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "subject_type") @Schema(examples = "CONTRACT")
                AuditSubjectType type,
        @NotNull @Column(name = "subject_id") UUID id) {}
