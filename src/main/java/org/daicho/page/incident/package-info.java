/** Pages of incidents: one is reported, followed until its reports are given, and closed. */
@NullMarked
package org.daicho.page.incident;

import org.jspecify.annotations.NullMarked;
