/** Pages of the findings of audits: what was found, answered, looked at again and put right. */
@NullMarked
package org.daicho.page.audit.finding;

import org.jspecify.annotations.NullMarked;
