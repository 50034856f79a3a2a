/**
 * How far the freezing of a bundle has come: told to who waits for it, and forgotten after a day.
 *
 * <p>It is written down beside the freezing and not by its transaction, which nobody sees into before it ends, and it is not in
 * the ledger: it says nothing about the register. The thread that freezes only counts; once a second one writer puts the counts
 * of everything that is being frozen by this replica into a table that every replica reads. So the freezing waits for nothing,
 * and one whose replica is gone is known by its silence.
 */
@NullMarked
package org.daicho.bundle.progress;

import org.jspecify.annotations.NullMarked;
