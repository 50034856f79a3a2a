/** Handover (引継ぎ): everything that passes on when people or posts change on a day, as one recorded step. */
@NullMarked
package org.daicho.organization.handover;

import org.jspecify.annotations.NullMarked;
