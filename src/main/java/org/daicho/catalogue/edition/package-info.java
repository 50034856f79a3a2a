/** The editions there are, delivered and imported, and their life from draft to superseded. */
@NullMarked
package org.daicho.catalogue.edition;

import org.jspecify.annotations.NullMarked;
