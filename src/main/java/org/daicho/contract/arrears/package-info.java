/** Gives contracts that were written by an earlier release what every contract has since. */
@NullMarked
package org.daicho.contract.arrears;

import org.jspecify.annotations.NullMarked;
