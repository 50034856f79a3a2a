package org.daicho.intake.batch;

/** A state as the ledger keeps it: what the API showed then. */
public interface KeptState {

    /** Reads what this type has of it and passes over the rest: what can be written is part of what is shown. */
    <X> X as(Class<X> type);
}
