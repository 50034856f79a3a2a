/** Checks at the start: settings that would be unsafe stop the service with a list. */
@NullMarked
package org.daicho.shared.config;

import org.jspecify.annotations.NullMarked;
