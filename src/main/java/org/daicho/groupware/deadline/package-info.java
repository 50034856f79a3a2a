/**
 * Every day that somebody has to keep, in one list: calendar, Atom feed, portlet, digest and connectors all show this one.
 *
 * <p>Deadlines are read from the facts at every call and kept nowhere, so that none can be forgotten or left over. Each
 * {@link org.daicho.groupware.deadline.DeadlineKind} is one select over the tables of the room it belongs to, bounded by days
 * before the selects are put together; a list of a month costs what a month holds. What was met or called off stays in the list
 * with its state, because a calendar has to be told; the version of what it comes from tells a calendar that something moved.
 */
@NullMarked
package org.daicho.groupware.deadline;

import org.jspecify.annotations.NullMarked;
