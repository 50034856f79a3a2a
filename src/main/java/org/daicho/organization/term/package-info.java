/** Spans of days, as everything in the organization has: a unit, a post, somebody's time in it, a duty. */
@NullMarked
package org.daicho.organization.term;

import org.jspecify.annotations.NullMarked;
