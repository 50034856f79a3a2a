/** What waits for a decision, and deciding it. */
@NullMarked
package org.daicho.page.approval;

import org.jspecify.annotations.NullMarked;
