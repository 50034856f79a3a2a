package org.daicho.intake.batch;

/** What became of a row. */
public enum Outcome {
    /** A new contract. */
    ACCEPTED,
    /** A contract that was there, now with other terms. */
    CHANGED,
    UNCHANGED,
    REFUSED
}
