/** Single attempts at a delivery: how one is made, what came of it, and the log of them. No transaction is open meanwhile. */
@NullMarked
package org.daicho.groupware.webhook.attempt;

import org.jspecify.annotations.NullMarked;
