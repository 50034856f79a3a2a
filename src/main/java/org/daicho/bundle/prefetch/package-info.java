/** Reading ahead of the one who downloads: many small files at once, in a window counted in bytes. */
@NullMarked
package org.daicho.bundle.prefetch;

import org.jspecify.annotations.NullMarked;
