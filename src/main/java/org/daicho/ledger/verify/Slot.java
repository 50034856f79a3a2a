package org.daicho.ledger.verify;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position at which not what was sealed is.
 *
 * @param sealed the hash of the leaf in the tree; null behind the tree's end
 * @param found the hash of the entry that stands there now; null where none does
 */
record Slot(long position, @Nullable ByteBuffer sealed, @Nullable ByteBuffer found, @Nullable UUID entryId) {}
