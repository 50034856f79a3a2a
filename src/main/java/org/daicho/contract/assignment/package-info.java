/** Who of us answers for a contract when, as callers see and change it. */
@NullMarked
package org.daicho.contract.assignment;

import org.jspecify.annotations.NullMarked;
