/** The feed of changes: gapless and resumable, by page, by waiting, as a stream of events, and as CloudEvents. */
@NullMarked
package org.daicho.ledger.feed;

import org.jspecify.annotations.NullMarked;
