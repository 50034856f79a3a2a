/** Verifications, their check sheets, and the measures that follow from them. */
@NullMarked
package org.daicho.page.verification;

import org.jspecify.annotations.NullMarked;
