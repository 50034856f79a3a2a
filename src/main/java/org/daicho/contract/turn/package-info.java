/** The turn of the fiscal year (年度更新): contracts renewed and closed, one by one or many at once. */
@NullMarked
package org.daicho.contract.turn;

import org.jspecify.annotations.NullMarked;
