/** Policy documents (基本方針・対策基準・実施手順…): who owns each, who may see it, and when it is to be reviewed. */
@NullMarked
package org.daicho.assurance.policy;

import org.jspecify.annotations.NullMarked;
