/** Exceptions (例外措置) to what a service needs: of what, why, by whom, and until when. */
@NullMarked
package org.daicho.externalservice.exemption;

import org.jspecify.annotations.NullMarked;
