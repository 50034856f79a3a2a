/** Words in Japanese and English, and the folding that lets a clerk find what was written another way. */
@NullMarked
package org.daicho.shared.text;

import org.jspecify.annotations.NullMarked;
