/** Whether contractors and services keep to what was agreed (確認), what is demanded when they do not (措置), and accidents (事故). */
@NullMarked
package org.daicho.verification;

import org.jspecify.annotations.NullMarked;
