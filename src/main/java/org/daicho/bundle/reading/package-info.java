/** Reads a ZIP that may be damaged or forged, front to back and in constant memory, and says what is wrong with it. */
@NullMarked
package org.daicho.bundle.reading;

import org.jspecify.annotations.NullMarked;
