/** The network zones (通信経路の分割) that a body keeps apart: data, because bodies have three or four. */
@NullMarked
package org.daicho.catalogue.zone;

import org.jspecify.annotations.NullMarked;
