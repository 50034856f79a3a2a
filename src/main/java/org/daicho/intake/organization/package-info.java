/** Which of the units and posts that rows name are new to the organization. */
@NullMarked
package org.daicho.intake.organization;

import org.jspecify.annotations.NullMarked;
