/** The conditions of the catalogue that a service is checked against one by one before it is approved. */
@NullMarked
package org.daicho.externalservice.condition;

import org.jspecify.annotations.NullMarked;
