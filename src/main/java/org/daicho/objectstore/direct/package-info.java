/** Addresses in the store for senders that hold no key of it. */
@NullMarked
package org.daicho.objectstore.direct;

import org.jspecify.annotations.NullMarked;
