package org.daicho.ledger.proof;

import java.util.List;
import org.daicho.ledger.tree.SealedEntry;

/**
 * An entry with what leads from it to the root of a tree.
 *
 * @param leafHash as the tree has it: another than the entry's own where somebody has changed the entry since
 * @param hashes in the order of RFC 9162, section 2.1.3
 */
public record ProvedEntry(SealedEntry entry, byte[] leafHash, List<byte[]> hashes) {}
