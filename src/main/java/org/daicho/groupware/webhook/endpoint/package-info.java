/** Endpoints of other systems, what they want to be told, and their secrets' life. */
@NullMarked
package org.daicho.groupware.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
