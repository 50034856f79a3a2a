/** How long a contract runs, on what budget, how it goes on, and which rules that puts it under. */
@NullMarked
package org.daicho.contract.term;

import org.jspecify.annotations.NullMarked;
