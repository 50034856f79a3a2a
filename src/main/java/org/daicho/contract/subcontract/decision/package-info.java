/** What is decided about a request to subcontract, by whom, and when that is not possible. */
@NullMarked
package org.daicho.contract.subcontract.decision;

import org.jspecify.annotations.NullMarked;
