/** Refused attempts, counted by caller and reason, for the administrator to see. */
@NullMarked
package org.daicho.access.refusal;

import org.jspecify.annotations.NullMarked;
