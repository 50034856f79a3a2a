/** What is written of a finding, and how far it has come. */
@NullMarked
package org.daicho.assurance.finding.terms;

import org.jspecify.annotations.NullMarked;
