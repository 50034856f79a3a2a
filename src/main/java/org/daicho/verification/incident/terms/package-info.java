/** What is written of an incident and of the reports about it, and by when they are due. */
@NullMarked
package org.daicho.verification.incident.terms;

import org.jspecify.annotations.NullMarked;
