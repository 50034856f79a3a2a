/** Deadlines and changes as Atom feeds (RFC 4287), for portals and readers that know no calendar. */
@NullMarked
package org.daicho.groupware.atom;

import org.jspecify.annotations.NullMarked;
