/**
 * Files that were stored unscanned, because the scanner was away, did not look at all of them, or was not there yet: they are
 * scanned later, by themselves or when somebody asks.
 */
@NullMarked
package org.daicho.evidence.rescan;

import org.jspecify.annotations.NullMarked;
