/** Posts (職), which stay, and who holds them (在職), which changes every April. */
@NullMarked
package org.daicho.organization.post;

import org.jspecify.annotations.NullMarked;
