/**
 * How much one caller may ask, and how many wrong proofs one address may try. Counted here in memory, by each replica for
 * itself: a shared count would cost every request a round to the database, and the limits are there against runaway programs
 * and guessing, for which a multiple by the number of replicas is as good.
 */
@NullMarked
package org.daicho.access.throttle;

import org.jspecify.annotations.NullMarked;
