/** Handing in evidence from a page, with or without a script. */
@NullMarked
package org.daicho.page.handin;

import org.jspecify.annotations.NullMarked;
