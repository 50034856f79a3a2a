/**
 * How people are reached, personal data that only those see who need it: with {@code contact:read}. A record says of a field
 * that it is such data, and it is left out of whatever is answered, but not of what the ledger keeps; a room says which fields
 * these are in the states that the ledger has kept.
 */
@NullMarked
package org.daicho.access.contact;

import org.jspecify.annotations.NullMarked;
