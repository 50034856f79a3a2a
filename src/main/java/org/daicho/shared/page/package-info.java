/** Lists: keyset paging with signed cursors, and the same lists as CSV and NDJSON, streamed. */
@NullMarked
package org.daicho.shared.page;

import org.jspecify.annotations.NullMarked;
