/** Whether a file may do harm: what a scanner says, what can be seen from outside, and what the body's sanitiser made of it. */
@NullMarked
package org.daicho.evidence.scan;

import org.jspecify.annotations.NullMarked;
