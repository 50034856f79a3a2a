/** What the resources of the register have in common: an id, a version, stamps, a record of every change, and lists. */
@NullMarked
package org.daicho.ledger.kept;

import org.jspecify.annotations.NullMarked;
