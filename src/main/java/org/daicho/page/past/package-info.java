/** What happened to a thing, told to people. */
@NullMarked
package org.daicho.page.past;

import org.jspecify.annotations.NullMarked;
