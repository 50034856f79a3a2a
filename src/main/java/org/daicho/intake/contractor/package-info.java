/** How the register of contractors (委託先台帳) is taken in. */
@NullMarked
package org.daicho.intake.contractor;

import org.jspecify.annotations.NullMarked;
