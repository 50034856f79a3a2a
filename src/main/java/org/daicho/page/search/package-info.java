/** Lists to search in: the form above them, and the table of what was found. */
@NullMarked
package org.daicho.page.search;

import org.jspecify.annotations.NullMarked;
