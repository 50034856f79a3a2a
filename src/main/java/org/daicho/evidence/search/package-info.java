/** How lists of evidence are narrowed. */
@NullMarked
package org.daicho.evidence.search;

import org.jspecify.annotations.NullMarked;
