/** Turns whatever goes wrong into a problem answer, in one place. */
@NullMarked
package org.daicho.shared.http.problem;

import org.jspecify.annotations.NullMarked;
