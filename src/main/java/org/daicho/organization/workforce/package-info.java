/** Tells those who ask who somebody is: whom a word from outside means. */
@NullMarked
package org.daicho.organization.workforce;

import org.jspecify.annotations.NullMarked;
