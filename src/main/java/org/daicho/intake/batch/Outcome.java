package org.daicho.intake.batch;

/** What became of a row. */
public enum Outcome {
    /** Something new in its register. */
    ACCEPTED,
    /** Something that was there, now with other terms. */
    CHANGED,
    UNCHANGED,
    REFUSED
}
