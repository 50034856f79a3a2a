/** Units, posts, people and assignments: who answers for what. */
@NullMarked
package org.daicho.organization;

import org.jspecify.annotations.NullMarked;
