/** Pages of subcontracts: one with everything recorded of it, mended until it is decided about, and ended. */
@NullMarked
package org.daicho.page.subcontract;

import org.jspecify.annotations.NullMarked;
