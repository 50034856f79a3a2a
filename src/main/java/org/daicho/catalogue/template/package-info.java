/** Templates of contract text, and which requirements each of their articles states. */
@NullMarked
package org.daicho.catalogue.template;

import org.jspecify.annotations.NullMarked;
