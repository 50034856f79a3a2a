/** What proves a bundle's content without the service: entries of the ledger, their proofs, a checkpoint and its keys. */
@NullMarked
package org.daicho.bundle.proof;

import org.jspecify.annotations.NullMarked;
