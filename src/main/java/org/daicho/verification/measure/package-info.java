/** Measures demanded of contractors: answered, checked again, escalated, closed. */
@NullMarked
package org.daicho.verification.measure;

import org.jspecify.annotations.NullMarked;
