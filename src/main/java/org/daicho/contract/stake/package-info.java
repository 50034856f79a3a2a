/** What hangs on a contract: whose data it handles, and what happens if the work stops. */
@NullMarked
package org.daicho.contract.stake;

import org.jspecify.annotations.NullMarked;
