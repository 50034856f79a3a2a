/** Audits (監査): what is examined, by whom, and what came of it. */
@NullMarked
package org.daicho.assurance.audit;

import org.jspecify.annotations.NullMarked;
