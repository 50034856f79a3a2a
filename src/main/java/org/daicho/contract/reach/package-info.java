/** Which contracts, subcontracts, deliveries, disposals and inspections are within a caller's reach. */
@NullMarked
package org.daicho.contract.reach;

import org.jspecify.annotations.NullMarked;
