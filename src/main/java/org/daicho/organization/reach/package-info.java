/** What callers reach through their unit or their posts, and which units, posts, people and duties hang on it. */
@NullMarked
package org.daicho.organization.reach;

import org.jspecify.annotations.NullMarked;
