/** What hangs on a cloud service and has a life of its own: assignments, exceptions, reviews of the terms. */
@NullMarked
package org.daicho.externalservice.cloud.part;

import org.jspecify.annotations.NullMarked;
