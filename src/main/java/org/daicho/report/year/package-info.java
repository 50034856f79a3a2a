/**
 * The report of a fiscal year (年次報告): what superiors, the committee and the auditor are told of contracts, checks, measures,
 * gaps, incidents, audits and self-inspection. Everything in it is counted when it is asked for.
 */
@NullMarked
package org.daicho.report.year;

import org.jspecify.annotations.NullMarked;
