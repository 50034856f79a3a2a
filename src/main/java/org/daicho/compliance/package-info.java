/**
 * What is not as the policy demands, and how much is at stake. Nobody types a gap in: each is a rule applied to facts.
 *
 * <p>A gap is kept with the days on which it is open, so that it can be asked for today, for a day to come (what opens when
 * the contract ends, when the holder leaves) and for a day gone by; and with the time since when the register knows it, so
 * that the answer of any past moment can be given again. It is kept by the change that causes it, in the same transaction,
 * and not by a nightly job: every entry in the ledger names what must be looked at again.
 */
@NullMarked
package org.daicho.compliance;

import org.jspecify.annotations.NullMarked;
