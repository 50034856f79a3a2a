/** The Merkle tree over the sealed entries (RFC 9162): what is hashed, which nodes are kept, and proofs from them. */
@NullMarked
package org.daicho.ledger.tree;

import org.jspecify.annotations.NullMarked;
