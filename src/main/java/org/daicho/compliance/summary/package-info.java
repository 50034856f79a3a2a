/** The figures of a fiscal year that superiors, the prefecture and the ministry ask for. */
@NullMarked
package org.daicho.compliance.summary;

import org.jspecify.annotations.NullMarked;
