/**
 * The specification as callers get it: the committed file, packaged with the service. Quarkus would rather read the same
 * document again at every start and write it anew in both formats; at 400 operations that was nearly half of the time between a
 * ready database and a ready service. So in production it has nothing to read, and a test compares what it makes of the code with
 * this file.
 */
@NullMarked
package org.daicho.shared.http.spec.served;

import org.jspecify.annotations.NullMarked;
