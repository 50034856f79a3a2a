/** Verifications: planned, done, or called off, with their results, and whom they were reported to. */
@NullMarked
package org.daicho.verification.check;

import org.jspecify.annotations.NullMarked;
