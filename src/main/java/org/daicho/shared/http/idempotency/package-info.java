/** Retries without doubles: the first answer to an {@code Idempotency-Key} is kept and given again. */
@NullMarked
package org.daicho.shared.http.idempotency;

import org.jspecify.annotations.NullMarked;
