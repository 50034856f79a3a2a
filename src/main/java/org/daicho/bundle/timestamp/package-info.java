/**
 * Time stamps (RFC 3161) for bundles: from an authority that is configured, or in a closed network with the request carried
 * out and the answer carried in.
 */
@NullMarked
package org.daicho.bundle.timestamp;

import org.jspecify.annotations.NullMarked;
