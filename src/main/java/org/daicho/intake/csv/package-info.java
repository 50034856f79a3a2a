/** Reading the desk's CSV files: which encoding, which rows, and where exactly something is wrong. */
@NullMarked
package org.daicho.intake.csv;

import org.jspecify.annotations.NullMarked;
