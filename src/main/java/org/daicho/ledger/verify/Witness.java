package org.daicho.ledger.verify;

import org.daicho.ledger.note.Checkpoint;

/**
 * A checkpoint that counts, and where it is kept.
 *
 * @param objectKey of its copy in the object store
 */
record Witness(String objectKey, Checkpoint checkpoint) {}
