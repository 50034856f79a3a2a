/** The values a contract is made of: price, classification, procurement method. */
@NullMarked
package org.daicho.contract.terms;

import org.jspecify.annotations.NullMarked;
