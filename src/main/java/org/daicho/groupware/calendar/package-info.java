/**
 * Deadlines as a calendar (RFC 5545 and RFC 7986), written as it is read.
 *
 * <p>ical4j writes the properties and components; folding is ours ({@link org.daicho.groupware.calendar.OctetFolding}), because
 * its writer counts characters where RFC 5545 §3.1 counts octets, and a Japanese line is three times as long as it looks. An
 * event's UID is the deadline's key, its SEQUENCE and DTSTAMP are the version and time of what it comes from: they are the same
 * on every replica and nothing has to be kept. What was met or called off is shown for a while, so that a calendar that copies
 * events and never removes them learns of it.
 */
@NullMarked
package org.daicho.groupware.calendar;

import org.jspecify.annotations.NullMarked;
