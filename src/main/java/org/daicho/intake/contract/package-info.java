/** How the register of contracts is taken in. */
@NullMarked
package org.daicho.intake.contract;

import org.jspecify.annotations.NullMarked;
