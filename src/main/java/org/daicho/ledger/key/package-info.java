/** The keys that sign the ledger's checkpoints: made here or configured, changed with an overlap, never forgotten. */
@NullMarked
package org.daicho.ledger.key;

import org.jspecify.annotations.NullMarked;
