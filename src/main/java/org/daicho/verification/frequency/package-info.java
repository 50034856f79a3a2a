/** How often and in what way a contract must be verified. */
@NullMarked
package org.daicho.verification.frequency;

import org.jspecify.annotations.NullMarked;
