/** The gaps as callers see them. */
@NullMarked
package org.daicho.compliance.gap;

import org.jspecify.annotations.NullMarked;
