/** A body's own requirements, and which requirements of the editions each of them meets. */
@NullMarked
package org.daicho.catalogue.own;

import org.jspecify.annotations.NullMarked;
