/** Lists of files with their digests, read line by line: whatever says what a bundle's files should be. */
@NullMarked
package org.daicho.bundle.checking.listing;

import org.jspecify.annotations.NullMarked;
