/** What is written of a social media account, and what use of it demands. */
@NullMarked
package org.daicho.externalservice.social.terms;

import org.jspecify.annotations.NullMarked;
