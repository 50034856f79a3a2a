package org.daicho.ledger.checkpoint;

/**
 * A checkpoint as one of its two keepers has it.
 *
 * @param objectKey of the copy in the object store, also where it is the database that was asked
 * @param fromStore whether the object store was asked
 */
public record KeptNote(String objectKey, boolean fromStore, String note) {}
