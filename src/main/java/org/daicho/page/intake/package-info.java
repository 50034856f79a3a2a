/** Files that are taken in: tried out first, looked through row by row, then registered, and undone if need be. */
@NullMarked
package org.daicho.page.intake;

import org.jspecify.annotations.NullMarked;
