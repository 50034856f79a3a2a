/** What other pages show of incidents, with the way to report another. */
@NullMarked
package org.daicho.page.incident.known;

import org.jspecify.annotations.NullMarked;
