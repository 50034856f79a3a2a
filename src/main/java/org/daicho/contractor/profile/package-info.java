/** Whom to call at a contractor, where it works, who controls it, and what it has declared about that. */
@NullMarked
package org.daicho.contractor.profile;

import org.jspecify.annotations.NullMarked;
