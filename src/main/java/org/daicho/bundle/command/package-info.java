/** What the program does for a reader who has no service: checks what was taken away. */
@NullMarked
package org.daicho.bundle.command;

import org.jspecify.annotations.NullMarked;
