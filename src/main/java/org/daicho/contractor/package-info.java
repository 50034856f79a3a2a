/** The companies and persons that work is given to (委託事業者（受託者）): identity, names and how they are found. */
@NullMarked
package org.daicho.contractor;

import org.jspecify.annotations.NullMarked;
