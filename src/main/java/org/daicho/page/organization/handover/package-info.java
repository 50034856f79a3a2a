/** Pages of handover (異動の引継ぎ): what passes on is shown before anything does. */
@NullMarked
package org.daicho.page.organization.handover;

import org.jspecify.annotations.NullMarked;
