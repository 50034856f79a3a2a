/**
 * Deliveries of changes to endpoints. Each endpoint has a cursor into the sealed ledger, so that no change is lost and none
 * invented, whichever replica goes on; what waits is leased, so that replicas share the work. Within a subject a change waits
 * for those before it, until they are delivered or given up. While a receiver is waited for, no transaction is open.
 */
@NullMarked
package org.daicho.groupware.webhook.delivery;

import org.jspecify.annotations.NullMarked;
