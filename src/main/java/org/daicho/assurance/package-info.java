/** How the body watches itself (監査・自己点検・見直し): audits and their findings, self-inspections, and the policy they lead back to. */
@NullMarked
package org.daicho.assurance;

import org.jspecify.annotations.NullMarked;
