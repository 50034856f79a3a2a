/** Reads editions and network zones from JSON, and refuses what is not well formed with every reason at once. */
@NullMarked
package org.daicho.catalogue.reading;

import org.jspecify.annotations.NullMarked;
