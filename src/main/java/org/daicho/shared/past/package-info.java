/** What rooms say of themselves so that they can be read as of a moment. */
@NullMarked
package org.daicho.shared.past;

import org.jspecify.annotations.NullMarked;
