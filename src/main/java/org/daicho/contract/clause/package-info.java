/** What a contract says about each security requirement that applies to it, and whether that is enough to sign. */
@NullMarked
package org.daicho.contract.clause;

import org.jspecify.annotations.NullMarked;
