/** What hangs on a social media account and has a life of its own: assignments, exceptions, reviews of the terms. */
@NullMarked
package org.daicho.externalservice.social.part;

import org.jspecify.annotations.NullMarked;
