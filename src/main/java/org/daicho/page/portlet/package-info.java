/** The small page that the groupware shows inside of its own. */
@NullMarked
package org.daicho.page.portlet;

import org.jspecify.annotations.NullMarked;
