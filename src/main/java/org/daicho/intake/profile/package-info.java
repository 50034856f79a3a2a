/** Mapping profiles: which column of somebody's file means what, as data. */
@NullMarked
package org.daicho.intake.profile;

import org.jspecify.annotations.NullMarked;
