/** The first page after signing in: where something is missing, and what comes next. */
@NullMarked
package org.daicho.page.overview;

import org.jspecify.annotations.NullMarked;
