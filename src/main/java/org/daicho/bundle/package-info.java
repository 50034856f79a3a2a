/** What an auditor takes away: a frozen BagIt ZIP that exists only as a recipe and is streamed on demand. */
@NullMarked
package org.daicho.bundle;

import org.jspecify.annotations.NullMarked;
