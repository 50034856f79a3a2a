package org.daicho.intake.csv;

import org.daicho.shared.problem.Violation;

/** The file as a whole, or the rest of it, cannot be read; the one violation says why and where. */
public class UnreadableCsvException extends RuntimeException {

    private final transient Violation violation;

    UnreadableCsvException(Violation violation) {
        super(violation.code() + ": " + violation.message().en());
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
