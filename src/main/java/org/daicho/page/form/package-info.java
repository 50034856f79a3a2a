/**
 * Forms that are filled in, sent, and taken or handed back.
 *
 * <p>A {@link org.daicho.page.form.Blank} says what is asked; {@link org.daicho.page.form.Forms} draws it, reads what a person
 * wrote, asks the same resource that answers programs, and goes on to the thing that came of it. What is refused comes back with
 * everything that was written, and with all reasons, at the top and at their fields.
 */
@NullMarked
package org.daicho.page.form;

import org.jspecify.annotations.NullMarked;
