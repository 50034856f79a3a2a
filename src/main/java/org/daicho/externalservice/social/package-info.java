/** Social media accounts (ソーシャルメディア): what may be published where, by which procedure, and who answers for it. */
@NullMarked
package org.daicho.externalservice.social;

import org.jspecify.annotations.NullMarked;
