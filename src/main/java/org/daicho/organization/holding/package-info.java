/** Somebody's time in a post (在職), whatever the post is; the posts themselves are known here by id only. */
@NullMarked
package org.daicho.organization.holding;

import org.jspecify.annotations.NullMarked;
