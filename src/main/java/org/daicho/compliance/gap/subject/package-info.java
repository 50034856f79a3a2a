/** The gaps of one thing, where people look for them: under that thing. */
@NullMarked
package org.daicho.compliance.gap.subject;

import org.jspecify.annotations.NullMarked;
