/** The members of a joint contract. */
@NullMarked
package org.daicho.contract.party;

import org.jspecify.annotations.NullMarked;
