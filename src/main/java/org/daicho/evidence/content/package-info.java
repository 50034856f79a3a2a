/** A file on its way in: measured, compared with what its sender promised, and looked at for what it is. */
@NullMarked
package org.daicho.evidence.content;

import org.jspecify.annotations.NullMarked;
