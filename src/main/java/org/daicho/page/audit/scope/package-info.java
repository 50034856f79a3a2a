/** What audits and findings are about, by name and to be chosen. */
@NullMarked
package org.daicho.page.audit.scope;

import org.jspecify.annotations.NullMarked;
