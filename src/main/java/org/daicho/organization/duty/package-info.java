/** Who answers for what: duties tied to posts for a time, and their handover. */
@NullMarked
package org.daicho.organization.duty;

import org.jspecify.annotations.NullMarked;
