/** The people of the body, as far as duties are concerned. */
@NullMarked
package org.daicho.organization.person;

import org.jspecify.annotations.NullMarked;
