/** What a self-inspection showed: by question, by unit, and answer by answer. */
@NullMarked
package org.daicho.assurance.inspection.result;

import org.jspecify.annotations.NullMarked;
