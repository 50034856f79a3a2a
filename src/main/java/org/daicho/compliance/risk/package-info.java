/**
 * How much is at stake and how much of it is uncovered. The inherent level is what would be lost if all went wrong; the
 * residual one is that, raised by the worst gap that is open. Both come with their reasons, since a number alone convinces
 * nobody and cannot be argued with.
 */
@NullMarked
package org.daicho.compliance.risk;

import org.jspecify.annotations.NullMarked;
