/** Who a company is: its name with the legal form, and its corporate number. */
@NullMarked
package org.daicho.contractor.identity;

import org.jspecify.annotations.NullMarked;
