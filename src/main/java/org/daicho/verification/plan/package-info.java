/** A fiscal year's verifications planned in one call, and why each contract is in the plan or not. */
@NullMarked
package org.daicho.verification.plan;

import org.jspecify.annotations.NullMarked;
