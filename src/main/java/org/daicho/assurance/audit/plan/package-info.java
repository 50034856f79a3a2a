/** Audit plans: three years ahead (中期計画), and for each fiscal year (年度計画). */
@NullMarked
package org.daicho.assurance.audit.plan;

import org.jspecify.annotations.NullMarked;
