/** A bundle's content as OSCAL 1.1.2 assessment results, for tools that read those. */
@NullMarked
package org.daicho.bundle.oscal;

import org.jspecify.annotations.NullMarked;
