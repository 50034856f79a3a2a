/**
 * Checkpoints: signed statements of what the ledger was, made every day and on demand, and kept in the object store too, so
 * that not even whoever administers the database can rewrite the past unseen.
 */
@NullMarked
package org.daicho.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
