/** The editions of policy documents: what changed when, and which findings led to it. */
@NullMarked
package org.daicho.assurance.policy.edition;

import org.jspecify.annotations.NullMarked;
