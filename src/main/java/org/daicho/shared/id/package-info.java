/** Identifiers that we make ourselves. */
@NullMarked
package org.daicho.shared.id;

import org.jspecify.annotations.NullMarked;
