/**
 * Deadlines in the calendars of Garoon (Cybozu), and notices to the people who answer for them.
 *
 * <p>What Garoon shall hold is worked out from the deadlines again and again and compared with what it holds
 * ({@code garoon_entry}); only differences are called, one at a time. An event carries the identity that it has in the calendar
 * feed as the last line of its notes, so that it can be found again.
 *
 * <p>Decisions, where Garoon leaves a choice:
 *
 * <ul>
 *   <li>Garoon knows no idempotency key. Before an event is created, it is written down that it is being created; if no answer
 *       comes, the event is looked for, by its day, its first participant and the line in its notes, before it is created
 *       again. It is made twice only if Garoon still works on the first request when it is asked, which is a minute later or
 *       more, or if somebody took the line out meanwhile.
 *   <li>An event that somebody deleted over there is made again when the deadline changes, and not before: until then nothing
 *       is called. Whoever wants it away for good meets the deadline or calls it off.
 *   <li>A met, cancelled or vanished deadline takes its event and its notice away. What waits to be decided gets a notice and
 *       no event, because the day is only since when it waits; what passed before Garoon was connected gets no event either.
 *   <li>Where nobody has a login name ({@code groupwareCode}), or the post is vacant, there is no event and no notice, unless
 *       the unit is asked for instead.
 *   <li>Private events have the account itself among their participants, because it could not see them otherwise.
 * </ul>
 */
@NullMarked
package org.daicho.groupware.connector.garoon;

import org.jspecify.annotations.NullMarked;
