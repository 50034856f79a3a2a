/** Deciding a batch of rows and writing it: who is meant, and what is new, changed or as it was. */
@NullMarked
package org.daicho.intake.batch;

import org.jspecify.annotations.NullMarked;
