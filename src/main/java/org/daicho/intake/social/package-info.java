/** How the register of social media accounts is taken in. */
@NullMarked
package org.daicho.intake.social;

import org.jspecify.annotations.NullMarked;
