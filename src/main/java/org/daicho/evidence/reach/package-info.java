/** Which evidence is within a caller's reach. */
@NullMarked
package org.daicho.evidence.reach;

import org.jspecify.annotations.NullMarked;
