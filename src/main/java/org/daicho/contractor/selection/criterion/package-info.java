/** The criteria of a selection, the answers to them, and whether those are enough to decide. */
@NullMarked
package org.daicho.contractor.selection.criterion;

import org.jspecify.annotations.NullMarked;
