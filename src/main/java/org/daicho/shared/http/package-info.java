/** What HTTP asks of every resource: entity tags, idempotent retries, request ids, ranges, merge patches. */
@NullMarked
package org.daicho.shared.http;

import org.jspecify.annotations.NullMarked;
