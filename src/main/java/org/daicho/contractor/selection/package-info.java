/** Selections of contractors (選定): the criteria answered one by one, the decision, and who made it. */
@NullMarked
package org.daicho.contractor.selection;

import org.jspecify.annotations.NullMarked;
