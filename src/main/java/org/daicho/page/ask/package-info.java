/** How pages ask the rest of the service, within what their reader may see. */
@NullMarked
package org.daicho.page.ask;

import org.jspecify.annotations.NullMarked;
