package org.daicho.compliance.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A gap as it is kept; written by SQL only, see {@code org.daicho.compliance.keeping}. */
@Entity(name = "Gap")
@Immutable
class Gap {

    @Id
    UUID id;

    String rule;

    /** The rank of the severity. */
    int severity;

    String anchorType;
    UUID anchorId;
    String subjectType;
    UUID subjectId;

    @Nullable UUID contractId;

    @Nullable UUID contractorId;

    @Nullable UUID serviceId;

    @Nullable UUID unitId;

    String label;
    LocalDate opensOn;

    @Nullable LocalDate closesOn;

    @Nullable LocalDate dueOn;

    LocalDate dueOrder;

    @Column(columnDefinition = "text[]")
    List<String> details;

    Instant recordedFrom;

    @Nullable Instant recordedUntil;

    protected Gap() {}
}
