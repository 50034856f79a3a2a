/** How a contractor ceases to be one: closed down, merged into another company, or found to be a double entry. */
@NullMarked
package org.daicho.contractor.ending;

import org.jspecify.annotations.NullMarked;
