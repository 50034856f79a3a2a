/** What became of the information at the contractor: returned, erased or destroyed, and the proof of it. */
@NullMarked
package org.daicho.contract.disposal;

import org.jspecify.annotations.NullMarked;
