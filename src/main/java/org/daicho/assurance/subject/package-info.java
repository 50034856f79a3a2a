/** What an audit or a finding can be about, by the id it has in its own room. */
@NullMarked
package org.daicho.assurance.subject;

import org.jspecify.annotations.NullMarked;
