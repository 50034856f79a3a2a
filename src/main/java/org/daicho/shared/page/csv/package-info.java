/** CSV that a spreadsheet opens safely and that loses no character. */
@NullMarked
package org.daicho.shared.page.csv;

import org.jspecify.annotations.NullMarked;
