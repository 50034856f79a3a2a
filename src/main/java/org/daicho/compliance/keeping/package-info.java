/** Keeps the gaps right: every change names what it touches, and that is computed again before the change is committed. */
@NullMarked
package org.daicho.compliance.keeping;

import org.jspecify.annotations.NullMarked;
