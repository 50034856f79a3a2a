/** What is filled in about contracts: their terms, their clauses, and the steps of their life. */
@NullMarked
package org.daicho.page.contract;

import org.jspecify.annotations.NullMarked;
