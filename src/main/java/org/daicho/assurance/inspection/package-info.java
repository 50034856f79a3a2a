/** Self-inspections (自己点検): rounds in which every post answers the questions that concern it. */
@NullMarked
package org.daicho.assurance.inspection;

import org.jspecify.annotations.NullMarked;
