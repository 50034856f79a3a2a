/** How the register of cloud services is taken in. */
@NullMarked
package org.daicho.intake.cloud;

import org.jspecify.annotations.NullMarked;
