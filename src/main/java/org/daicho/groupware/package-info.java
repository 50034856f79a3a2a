/**
 * What people meet in the groupware they already have: deadlines in their calendar, duties on their portal page, messages to
 * the systems beside us. Everything here reads; what it tells is decided in the rooms above.
 */
@NullMarked
package org.daicho.groupware;

import org.jspecify.annotations.NullMarked;
