/** How information is returned, erased or destroyed, and which of it is enough for which information. */
@NullMarked
package org.daicho.contract.disposal.method;

import org.jspecify.annotations.NullMarked;
