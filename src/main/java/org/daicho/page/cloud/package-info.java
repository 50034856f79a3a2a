/** What is filled in about cloud services: the application, its conditions one by one, and reviews of the terms of use. */
@NullMarked
package org.daicho.page.cloud;

import org.jspecify.annotations.NullMarked;
