/** What is written of evidence: what it is, what it is about, how far it has come, and the rules for that. */
@NullMarked
package org.daicho.evidence.metadata;

import org.jspecify.annotations.NullMarked;
