/**
 * Pages for people: what the API answers, drawn for reading at a browser, on paper and aloud.
 *
 * <p>A page knows nothing of its own. It asks the same resources that answer programs, through {@link org.daicho.page.ask.Asking},
 * so that who may see what is decided in one place.
 */
@NullMarked
package org.daicho.page;

import org.jspecify.annotations.NullMarked;
