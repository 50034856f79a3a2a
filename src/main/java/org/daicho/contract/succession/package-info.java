/** How a contract is continued by another one: what is asked for, and what stands in the way. */
@NullMarked
package org.daicho.contract.succession;

import org.jspecify.annotations.NullMarked;
