/** The default that needs nothing: a real PostgreSQL and a real S3 server on this host, on loopback. */
@NullMarked
package org.daicho.embedded;

import org.jspecify.annotations.NullMarked;
