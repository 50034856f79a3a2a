/**
 * The body itself: its units, posts and people, and who answers for what. People change every April, duties stay; so a duty
 * is tied to a post for a time, and the person is found for a day.
 */
@NullMarked
package org.daicho.organization;

import org.jspecify.annotations.NullMarked;
