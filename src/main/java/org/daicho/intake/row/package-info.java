/** What one row of a file says, read and checked before anything is written. */
@NullMarked
package org.daicho.intake.row;

import org.jspecify.annotations.NullMarked;
