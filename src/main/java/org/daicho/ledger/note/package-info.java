/** Signed notes and checkpoints in the C2SP formats, which programs that are not ours read and check as well. */
@NullMarked
package org.daicho.ledger.note;

import org.jspecify.annotations.NullMarked;
