/** What has changed lately, for people who look at a feed and not into the record. */
@NullMarked
package org.daicho.groupware.change;

import org.jspecify.annotations.NullMarked;
