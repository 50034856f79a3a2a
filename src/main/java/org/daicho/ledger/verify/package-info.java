/** Reads the record again and compares it with its tree and its checkpoints: what was done to it is found and named. */
@NullMarked
package org.daicho.ledger.verify;

import org.jspecify.annotations.NullMarked;
