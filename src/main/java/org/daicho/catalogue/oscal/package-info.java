/** An edition as an OSCAL catalog, so that other tools and assessment results can refer to its controls. */
@NullMarked
package org.daicho.catalogue.oscal;

import org.jspecify.annotations.NullMarked;
