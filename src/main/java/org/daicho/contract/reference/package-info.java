/** What contracts and their parts refer to in rooms below, which are only asked whether they ever had such a thing. */
@NullMarked
package org.daicho.contract.reference;

import org.jspecify.annotations.NullMarked;
