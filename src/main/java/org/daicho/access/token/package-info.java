/** The access tokens of ours, for machines and for the first administrator: kept as hashes, shown once. */
@NullMarked
package org.daicho.access.token;

import org.jspecify.annotations.NullMarked;
