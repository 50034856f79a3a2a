/** What is missing and what is due, everything of it and not only its beginning: where the figures of other pages lead to. */
@NullMarked
package org.daicho.page.agenda;

import org.jspecify.annotations.NullMarked;
