/** Pages of the organisation: its units and posts, its people, and who holds which post. */
@NullMarked
package org.daicho.page.organization;

import org.jspecify.annotations.NullMarked;
