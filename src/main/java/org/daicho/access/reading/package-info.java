/** Who has read what must not be read unseen: restricted evidence, and bundles. Such a reading is an entry of the ledger. */
@NullMarked
package org.daicho.access.reading;

import org.jspecify.annotations.NullMarked;
