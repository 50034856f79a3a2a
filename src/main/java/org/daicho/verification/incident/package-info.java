/** Incidents: what happened, what was touched, the reports that are due, and their closing. */
@NullMarked
package org.daicho.verification.incident;

import org.jspecify.annotations.NullMarked;
