/** Where things have their pages. */
@NullMarked
package org.daicho.page.place;

import org.jspecify.annotations.NullMarked;
