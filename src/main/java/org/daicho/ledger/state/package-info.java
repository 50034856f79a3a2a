/** The register as it was at any moment, read from the record. */
@NullMarked
package org.daicho.ledger.state;

import org.jspecify.annotations.NullMarked;
