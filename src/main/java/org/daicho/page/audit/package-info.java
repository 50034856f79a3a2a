/** Pages of audits: one is planned, carried out, reported and closed. */
@NullMarked
package org.daicho.page.audit;

import org.jspecify.annotations.NullMarked;
