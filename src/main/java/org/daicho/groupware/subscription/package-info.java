/**
 * Addresses at which a calendar or a feed reader fetches deadlines. The groupware pulls, so nothing has to be opened outwards;
 * it cannot sign in, so the address itself holds the secret, is made for one person, post or unit, and can be revoked.
 */
@NullMarked
package org.daicho.groupware.subscription;

import org.jspecify.annotations.NullMarked;
