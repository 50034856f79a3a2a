/** How long evidence is kept: the body's classes of retention, the day on which a period ends, and what forbids disposal. */
@NullMarked
package org.daicho.evidence.retention;

import org.jspecify.annotations.NullMarked;
