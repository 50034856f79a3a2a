/** Contracts, contractors and services: lists to search in, and a page for each. */
@NullMarked
package org.daicho.page.register;

import org.jspecify.annotations.NullMarked;
