/** What every operation of the specification has in common, added to it once, when the service is built. */
@NullMarked
package org.daicho.shared.http.spec;

import org.jspecify.annotations.NullMarked;
