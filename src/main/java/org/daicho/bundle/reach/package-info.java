/** Which bundles are within a caller's reach. */
@NullMarked
package org.daicho.bundle.reach;

import org.jspecify.annotations.NullMarked;
