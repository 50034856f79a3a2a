/**
 * Tells systems beside us of changes by HTTP (<a href="https://www.standardwebhooks.com/">Standard Webhooks</a> 1.0.0, bodies
 * as CloudEvents 1.0). Off until destinations are allowed and a key is configured. Here is what both endpoints and deliveries
 * need: where may be sent to, and the secrets.
 */
@NullMarked
package org.daicho.groupware.webhook;

import org.jspecify.annotations.NullMarked;
