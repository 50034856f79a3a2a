package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.organization.term.Term;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Passes on a duty that one post has at a time, for registers whose word is the last one: other than
 * {@link DutyRoster#assign} it also puts right what began that day or begins later.
 */
@Singleton
public class DutyHandover {

    private final Assignments assignments;
    private final Clock clock;

    @Inject
    DutyHandover(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /** @param postId who has the duty from that day on; null for nobody. The same post again changes nothing. */
    public void handOver(Duty duty, String subjectType, UUID subjectId, @Nullable UUID postId, LocalDate from) {
        List<Assignment> present = assignments.from(duty, subjectType, subjectId, from);
        boolean goesOn = present.stream().anyMatch(one -> goesOn(one, postId, from));
        for (Assignment one : present) {
            if (!goesOn(one, postId, from) && one.end((one.fromOn.isBefore(from) ? from : one.fromOn).minusDays(1))) {
                assignments.record(one, "ended");
            }
        }
        if (postId != null && !goesOn) {
            assignments.add(new Assignment(
                    Ids.next(), duty, subjectType, subjectId, postId, Term.since(from), clock.instant()));
        }
    }

    private static boolean goesOn(Assignment one, @Nullable UUID postId, LocalDate from) {
        return one.postId.equals(postId) && one.term().covers(from);
    }

    /** Narrows a list of things to those for which a post has a duty today. */
    public Criteria narrow(Criteria criteria, String parameter, @Nullable UUID postId, Duty duty, String subjectType) {
        if (postId == null) {
            return criteria;
        }
        return criteria.when(
                        parameter,
                        postId,
                        "e.id in (select a.subjectId from Assignment a where a.postId = :" + parameter
                                + " and a.duty = :duty and a.subjectType = :dutySubject and a.fromOn <= :dutyDay"
                                + " and (a.untilOn is null or a.untilOn >= :dutyDay))")
                .with(Map.of("duty", duty, "dutySubject", subjectType, "dutyDay", LocalDate.now(clock)));
    }
}
