/** The append-only record of every change: append, seal into gapless positions, read as history and as a feed. */
@NullMarked
package org.daicho.ledger;

import org.jspecify.annotations.NullMarked;
