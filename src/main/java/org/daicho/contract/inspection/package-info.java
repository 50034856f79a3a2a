/** The final inspection (検収) of a contract's work. */
@NullMarked
package org.daicho.contract.inspection;

import org.jspecify.annotations.NullMarked;
