/** What is decided about a service or an account at each step of its life, the same for both. */
@NullMarked
package org.daicho.externalservice.decision;

import org.jspecify.annotations.NullMarked;
