/** Who audits, and whether they are independent of what they audit. */
@NullMarked
package org.daicho.assurance.audit.independence;

import org.jspecify.annotations.NullMarked;
