/** The clock of Asia/Tokyo, fiscal years from April to March, and dates as people write them in Japan. */
@NullMarked
package org.daicho.shared.time;

import org.jspecify.annotations.NullMarked;
