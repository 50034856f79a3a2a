/** The clauses of a contract as callers state them, and the edition they are checked against. */
@NullMarked
package org.daicho.contract.statement;

import org.jspecify.annotations.NullMarked;
