/** Pages on which it is said which post answers for a thing. */
@NullMarked
package org.daicho.page.organization.owner;

import org.jspecify.annotations.NullMarked;
