/**
 * What operations state about themselves, and the gate that holds them to it: before an operation begins, whether what it is about is
 * within the reach of the caller. See {@link org.daicho.access.reach}.
 */
@NullMarked
package org.daicho.access.gate;

import org.jspecify.annotations.NullMarked;
