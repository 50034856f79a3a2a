/** What is written of a verification, and the words for its states. */
@NullMarked
package org.daicho.verification.check.terms;

import org.jspecify.annotations.NullMarked;
