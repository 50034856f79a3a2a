package org.daicho.bundle.register;

import java.time.Instant;
import java.time.LocalDate;
import org.daicho.shared.time.TokyoClock;

/** The moment that a bundle speaks of. */
public record Moment(Instant at) {

    public LocalDate day() {
        return LocalDate.ofInstant(at, TokyoClock.ZONE);
    }
}
