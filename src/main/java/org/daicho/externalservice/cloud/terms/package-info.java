/** What is written of a cloud service, and what use of it demands. */
@NullMarked
package org.daicho.externalservice.cloud.terms;

import org.jspecify.annotations.NullMarked;
