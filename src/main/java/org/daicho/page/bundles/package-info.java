/** Bundles of proof: making one, and taking it away. */
@NullMarked
package org.daicho.page.bundles;

import org.jspecify.annotations.NullMarked;
