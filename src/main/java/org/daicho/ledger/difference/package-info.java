/** What differs between two states of a subject. */
@NullMarked
package org.daicho.ledger.difference;

import org.jspecify.annotations.NullMarked;
