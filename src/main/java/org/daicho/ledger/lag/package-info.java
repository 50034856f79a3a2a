/** How far the sealing of the ledger has come, for whoever asks and as figures. */
@NullMarked
package org.daicho.ledger.lag;

import org.jspecify.annotations.NullMarked;
