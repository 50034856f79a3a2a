/** The questions of a self-inspection, whom each concerns, and which answer it expects. */
@NullMarked
package org.daicho.assurance.inspection.questionnaire;

import org.jspecify.annotations.NullMarked;
