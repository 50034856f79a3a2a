/** The information handed to the contractor. */
@NullMarked
package org.daicho.contract.delivery;

import org.jspecify.annotations.NullMarked;
