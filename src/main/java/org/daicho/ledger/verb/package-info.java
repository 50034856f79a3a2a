/** The verbs of the record, in words for people. */
@NullMarked
package org.daicho.ledger.verb;

import org.jspecify.annotations.NullMarked;
