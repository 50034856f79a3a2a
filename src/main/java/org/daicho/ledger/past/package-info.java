/** The register as it stood at any past moment, read back from the ledger. */
@NullMarked
package org.daicho.ledger.past;

import org.jspecify.annotations.NullMarked;
