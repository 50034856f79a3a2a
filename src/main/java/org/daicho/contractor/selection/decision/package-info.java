/** What is decided about a candidate, by whom, and what has to be said for that. */
@NullMarked
package org.daicho.contractor.selection.decision;

import org.jspecify.annotations.NullMarked;
