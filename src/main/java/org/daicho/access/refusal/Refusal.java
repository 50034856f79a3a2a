package org.daicho.access.refusal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one caller was refused in a day for one reason. Written by SQL that adds, since several replicas count. */
@Entity(name = "Refusal")
@Immutable
class Refusal {

    @Id
    UUID id;

    LocalDate day;
    String caller;
    int status;
    String reason;
    long attempts;
    Instant firstAt;
    Instant lastAt;

    protected Refusal() {}
}
