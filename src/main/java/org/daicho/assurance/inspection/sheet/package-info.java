/** The sheets of a self-inspection (自己点検票): what one post is asked, and what it answered. */
@NullMarked
package org.daicho.assurance.inspection.sheet;

import org.jspecify.annotations.NullMarked;
