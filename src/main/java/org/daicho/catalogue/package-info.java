/** Editions of security requirements as data, and when each requirement applies. */
@NullMarked
package org.daicho.catalogue;

import org.jspecify.annotations.NullMarked;
