/** A ZIP that exists only as a recipe: exact offsets while it is frozen, any byte range of it in constant memory later. */
@NullMarked
package org.daicho.bundle.zip;

import org.jspecify.annotations.NullMarked;
