/** Pages of self-inspections: a round is opened, each post answers its sheet and hands it in. */
@NullMarked
package org.daicho.page.inspection;

import org.jspecify.annotations.NullMarked;
