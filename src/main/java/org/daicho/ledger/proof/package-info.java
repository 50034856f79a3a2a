/** Hands out what proves that an entry is in the ledger, and that a ledger only ever grew. */
@NullMarked
package org.daicho.ledger.proof;

import org.jspecify.annotations.NullMarked;
