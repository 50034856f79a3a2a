/**
 * Who is calling ({@code Caller}), which roles they hold and what these may do ({@code Role}). How a caller proves who they are
 * is told in the packages below.
 */
@NullMarked
package org.daicho.access;

import org.jspecify.annotations.NullMarked;
