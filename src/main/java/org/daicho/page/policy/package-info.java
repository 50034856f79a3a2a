/** Pages of policy documents: what is in force, its editions, and the reviews that are due. */
@NullMarked
package org.daicho.page.policy;

import org.jspecify.annotations.NullMarked;
