/** Who is meant by the companies that rows name, and who of them has to be registered. */
@NullMarked
package org.daicho.intake.company;

import org.jspecify.annotations.NullMarked;
