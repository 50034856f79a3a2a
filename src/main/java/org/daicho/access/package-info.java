/** Who is calling, which roles they hold, and the access tokens of machines. */
@NullMarked
package org.daicho.access;

import org.jspecify.annotations.NullMarked;
