/** What is looked for by a word while a form is filled in: things of the registers, people and posts. */
@NullMarked
package org.daicho.page.lookup;

import org.jspecify.annotations.NullMarked;
