/** The check sheet of a verification: the requirements that are looked at, and what was found for each. */
@NullMarked
package org.daicho.verification.sheet;

import org.jspecify.annotations.NullMarked;
