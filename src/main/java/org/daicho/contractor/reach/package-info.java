/** Which contractors, attestations and selections are within a caller's reach. */
@NullMarked
package org.daicho.contractor.reach;

import org.jspecify.annotations.NullMarked;
