/** What is filled in about contractors. */
@NullMarked
package org.daicho.page.contractor;

import org.jspecify.annotations.NullMarked;
