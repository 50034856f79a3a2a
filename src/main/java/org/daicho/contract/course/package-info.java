/** Where a contract is in its life, the steps it can take, and what each step demands. */
@NullMarked
package org.daicho.contract.course;

import org.jspecify.annotations.NullMarked;
