/** Bulk registration from the desk's own CSV files, row by row, through mapping profiles that are data. */
@NullMarked
package org.daicho.intake;

import org.jspecify.annotations.NullMarked;
