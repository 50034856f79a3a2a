/** Reading and writing JSON, once canonical for the record and once friendly for people. */
@NullMarked
package org.daicho.shared.json;

import org.jspecify.annotations.NullMarked;
