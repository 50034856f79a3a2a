/** How two editions differ, and what moving a piece of work from one to the other asks for. */
@NullMarked
package org.daicho.catalogue.comparison;

import org.jspecify.annotations.NullMarked;
