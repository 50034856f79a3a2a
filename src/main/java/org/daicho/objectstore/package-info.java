/** The port to an S3-compatible object store; the only room that knows the MinIO client. */
@NullMarked
package org.daicho.objectstore;

import org.jspecify.annotations.NullMarked;
