/** Every error of the service as one kind of answer: RFC 9457 problem details, in the caller's language. */
@NullMarked
package org.daicho.shared.problem;

import org.jspecify.annotations.NullMarked;
