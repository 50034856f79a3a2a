/** What information somebody outside is given to handle, asked in the same words of contracts and of services. */
@NullMarked
package org.daicho.page.information;

import org.jspecify.annotations.NullMarked;
