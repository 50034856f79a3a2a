/** The way in and out for people at a browser. */
@NullMarked
package org.daicho.page.sign;

import org.jspecify.annotations.NullMarked;
