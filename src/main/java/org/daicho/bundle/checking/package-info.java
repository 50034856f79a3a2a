/** Whether a bundle is what it was when it was frozen: checked from its bytes alone, without a server, in constant memory. */
@NullMarked
package org.daicho.bundle.checking;

import org.jspecify.annotations.NullMarked;
