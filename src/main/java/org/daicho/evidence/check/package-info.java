/** Whether the store still holds what the records say: every file read again within a time, and what nobody knows of. */
@NullMarked
package org.daicho.evidence.check;

import org.jspecify.annotations.NullMarked;
