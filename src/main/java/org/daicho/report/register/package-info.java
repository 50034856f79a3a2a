/** The register of contracts (委託契約台帳) as an Excel file and on paper. */
@NullMarked
package org.daicho.report.register;

import org.jspecify.annotations.NullMarked;
