/** The steps in the use of external services, as people take them: cloud services and social media accounts alike. */
@NullMarked
package org.daicho.page.use;

import org.jspecify.annotations.NullMarked;
