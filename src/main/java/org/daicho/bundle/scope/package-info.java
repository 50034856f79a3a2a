/** What a caller asks for: which contracts a bundle is about. */
@NullMarked
package org.daicho.bundle.scope;

import org.jspecify.annotations.NullMarked;
