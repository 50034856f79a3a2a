/** Drawings as SVG, made here so that nothing has to run in the browser. */
@NullMarked
package org.daicho.page.chart;

import org.jspecify.annotations.NullMarked;
