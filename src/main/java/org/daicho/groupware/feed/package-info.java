/** Addresses that need no sign-in because they hold a secret, and what every feed of deadlines has in common. */
@NullMarked
package org.daicho.groupware.feed;

import org.jspecify.annotations.NullMarked;
