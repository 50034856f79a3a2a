/** What was signed out, although what it was signed in with is still valid by itself. */
@NullMarked
package org.daicho.access.oidc.ended;

import org.jspecify.annotations.NullMarked;
