/** Time stamps (RFC 3161) for bundles of a closed network: the request is carried out, the answer is carried in. */
@NullMarked
package org.daicho.bundle.timestamp;

import org.jspecify.annotations.NullMarked;
