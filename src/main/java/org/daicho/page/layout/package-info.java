/** What all pages have in common: their frame, their language, their headers, and the parts that they are made of. */
@NullMarked
package org.daicho.page.layout;

import org.jspecify.annotations.NullMarked;
