/** The reviews of policy documents (見直し): whether they still fit. */
@NullMarked
package org.daicho.assurance.policy.review;

import org.jspecify.annotations.NullMarked;
