/** Pages that are read on a screen without a network and printed: Japanese first, English beside it. */
@NullMarked
package org.daicho.report.paper;

import org.jspecify.annotations.NullMarked;
