/** What is written of a measure and of the steps of its life, and who must know of it. */
@NullMarked
package org.daicho.verification.measure.terms;

import org.jspecify.annotations.NullMarked;
