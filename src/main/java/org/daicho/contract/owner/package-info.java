/** Who of us answers for a contract: from the names in its terms to the unit, the post and the duty. */
@NullMarked
package org.daicho.contract.owner;

import org.jspecify.annotations.NullMarked;
