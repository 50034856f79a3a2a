/** The objects in the store behind evidence: each content once, each known before its first byte and after its last. */
@NullMarked
package org.daicho.evidence.object;

import org.jspecify.annotations.NullMarked;
