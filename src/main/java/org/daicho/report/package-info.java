/**
 * What leaves the register for a desk, a meeting or a file of papers: the register of contracts (委託契約台帳) as an Excel file
 * and on paper, and the report of a fiscal year (年次報告).
 *
 * <p>Whoever calls sees in it what the lists show them, and nothing else. Everything is written while it is read, so that its
 * length does not matter.
 */
@NullMarked
package org.daicho.report;

import org.jspecify.annotations.NullMarked;
