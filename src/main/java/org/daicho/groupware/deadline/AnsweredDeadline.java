package org.daicho.groupware.deadline;

import java.util.List;
import java.util.UUID;

/**
 * A deadline and the people behind it.
 *
 * @param people who is named on it, and who holds the posts that answer for it on the day itself, so that a handover until then
 *     is counted in; where that is nobody yet, and where the day has passed, who answers today
 */
public record AnsweredDeadline(DeadlineView deadline, List<UUID> people) {}
