/** The one door: whatever proof a request brings, it leaves here as a {@code Caller}, or is refused as a problem. */
@NullMarked
package org.daicho.access.entry;

import org.jspecify.annotations.NullMarked;
