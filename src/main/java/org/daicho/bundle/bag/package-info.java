/** The words and paths of a BagIt 1.0 bag (RFC 8493), chosen so that Windows, unzip and sha256sum agree on them. */
@NullMarked
package org.daicho.bundle.bag;

import org.jspecify.annotations.NullMarked;
