/** The register as a bundle sees it: at one moment, page by page, from the ledger. */
@NullMarked
package org.daicho.bundle.register;

import org.jspecify.annotations.NullMarked;
