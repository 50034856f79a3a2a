/** The kinds of attestation that there are, and how their numbers look. */
@NullMarked
package org.daicho.contractor.attestation.kind;

import org.jspecify.annotations.NullMarked;
