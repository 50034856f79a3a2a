/** Pages of the plans that audits follow: three years ahead, and each year. */
@NullMarked
package org.daicho.page.audit.plan;

import org.jspecify.annotations.NullMarked;
