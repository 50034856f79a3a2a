/** Large files over bad lines: uploads that resume (tus 1.0). */
@NullMarked
package org.daicho.evidence.upload;

import org.jspecify.annotations.NullMarked;
