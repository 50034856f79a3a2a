/** A body's extra columns (独自項目) on what the register keeps: what they are called, what they hold, and whether they must be filled. */
@NullMarked
package org.daicho.ownfield;

import org.jspecify.annotations.NullMarked;
