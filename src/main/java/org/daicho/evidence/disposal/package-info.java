/** 廃棄: lists of evidence whose retention is over, proposed by one, approved by another, carried out and certified. */
@NullMarked
package org.daicho.evidence.disposal;

import org.jspecify.annotations.NullMarked;
