/** Findings (指摘事項): what an audit found wanting, what was answered, and whether it was put right. */
@NullMarked
package org.daicho.assurance.finding;

import org.jspecify.annotations.NullMarked;
