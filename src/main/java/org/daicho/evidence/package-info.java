/** Files and what they prove: received as a stream, stored once, never changed, handed out by range. */
@NullMarked
package org.daicho.evidence;

import org.jspecify.annotations.NullMarked;
