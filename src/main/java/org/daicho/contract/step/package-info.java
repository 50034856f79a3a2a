/** The steps of a contract's life as callers take them. */
@NullMarked
package org.daicho.contract.step;

import org.jspecify.annotations.NullMarked;
