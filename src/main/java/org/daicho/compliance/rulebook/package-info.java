/** Every rule there is, by what it looks at. */
@NullMarked
package org.daicho.compliance.rulebook;

import org.jspecify.annotations.NullMarked;
