/** The sheets that a bundle explains itself with: tables as CSV, and a page that opens without a network. */
@NullMarked
package org.daicho.bundle.sheet;

import org.jspecify.annotations.NullMarked;
