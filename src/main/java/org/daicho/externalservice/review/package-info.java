/** Reviews of the terms of use (約款・規約の確認), which providers change on their own. */
@NullMarked
package org.daicho.externalservice.review;

import org.jspecify.annotations.NullMarked;
