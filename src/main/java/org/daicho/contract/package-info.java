/** Outsourcing contracts (委託契約): terms, states, and the statement made about each security clause. */
@NullMarked
package org.daicho.contract;

import org.jspecify.annotations.NullMarked;
