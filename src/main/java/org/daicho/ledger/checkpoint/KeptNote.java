package org.daicho.ledger.checkpoint;

/**
 * A checkpoint as one of its two keepers has it.
 *
 * @param objectKey of the copy in the object store, also where it is the database that was asked
 * @param inStore whether the object store has it, or the database says so
 */
public record KeptNote(String objectKey, boolean inStore, String note) {}
