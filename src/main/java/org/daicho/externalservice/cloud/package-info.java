/** Cloud services (クラウドサービス): what is used, on what terms, who answers for it, and what was checked. */
@NullMarked
package org.daicho.externalservice.cloud;

import org.jspecify.annotations.NullMarked;
