/** Files over HTTP: ranges, preconditions, digests and safe headers for anything that can write a part of itself. */
@NullMarked
package org.daicho.shared.http.ranges;

import org.jspecify.annotations.NullMarked;
