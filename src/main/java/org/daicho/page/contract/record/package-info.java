/** What is recorded of a contract while and after it is performed. */
@NullMarked
package org.daicho.page.contract.record;

import org.jspecify.annotations.NullMarked;
