/** Who vouches for a bundle: the key and its certificates, and the detached signature over the tag manifest. */
@NullMarked
package org.daicho.bundle.signing;

import org.jspecify.annotations.NullMarked;
