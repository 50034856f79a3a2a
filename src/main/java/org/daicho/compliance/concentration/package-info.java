/** How much hangs on one company: a contractor behind many things, a subcontractor behind several contractors. */
@NullMarked
package org.daicho.compliance.concentration;

import org.jspecify.annotations.NullMarked;
