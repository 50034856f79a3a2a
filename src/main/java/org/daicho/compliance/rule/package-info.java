/** The rules: each a named value that says what is wrong, how bad that is, what it rests on, what to do, and on which days. */
@NullMarked
package org.daicho.compliance.rule;

import org.jspecify.annotations.NullMarked;
