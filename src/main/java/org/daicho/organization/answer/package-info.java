/** Who answers for what on a day: for a thing, for a person, for a post; and what nobody answers for. */
@NullMarked
package org.daicho.organization.answer;

import org.jspecify.annotations.NullMarked;
