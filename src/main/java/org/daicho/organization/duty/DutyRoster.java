package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** What other rooms may ask and say of duties, for their own things; the caller holds the transaction. */
@Singleton
public class DutyRoster {

    private static final Text DOES_NOT_FIT = Text.of("「%s」はこの対象の役目ではありません。", "Such a thing has no %s.");
    private static final Text LATER_ONE =
            Text.of("%s からの割当が既にあります。", "There is already an assignment that begins on %s.");

    private final Assignments assignments;
    private final Clock clock;

    @Inject
    DutyRoster(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Every duty of that day. */
    public List<AssignmentView> of(String subjectType, UUID subjectId, LocalDate day) {
        return assignments.of(subjectType, subjectId, day).stream()
                .map(AssignmentView::of)
                .toList();
    }

    public boolean hasDuty(Duty duty, String subjectType, UUID subjectId, LocalDate day) {
        return assignments.of(subjectType, subjectId, day).stream().anyMatch(one -> one.duty == duty);
    }

    /**
     * Gives a duty to a post from a day on. A duty that one post has at a time passes over to it: the one before ends the
     * day before. The same post again changes nothing. Throws 400 for a duty that does not fit, 409 where an assignment
     * begins later than that day.
     */
    public AssignmentView assign(Duty duty, String subjectType, UUID subjectId, UUID postId, LocalDate from) {
        if (!duty.fits(subjectType)) {
            throw ProblemException.invalid(
                    "/duty",
                    "duty-does-not-fit",
                    new Text(
                            DOES_NOT_FIT.ja().formatted(duty.label().ja()),
                            DOES_NOT_FIT.en().formatted(duty.label().en())),
                    duty);
        }
        List<Assignment> present = assignments.from(duty, subjectType, subjectId, from);
        for (Assignment one : present) {
            if (one.postId.equals(postId) && one.covers(from)) {
                return one.view();
            }
        }
        if (duty.isExclusive()) {
            passOver(present, from);
        }
        return assignments
                .add(new Assignment(Ids.next(), duty, subjectType, subjectId, postId, from, clock.instant()))
                .view();
    }

    private void passOver(List<Assignment> present, LocalDate from) {
        for (Assignment one : present) {
            if (!one.fromOn.isBefore(from)) {
                throw ProblemException.of(
                        ProblemKind.CONFLICT,
                        List.of(Violation.at("/fromOn", "assigned-later", LATER_ONE.with(one.fromOn))));
            }
            one.untilOn = from.minusDays(1);
            assignments.record(one, "ended");
        }
    }

    /** The thing is over: nobody answers for it after that day. */
    public void endAll(String subjectType, UUID subjectId, LocalDate lastDay) {
        for (Duty duty : Duty.values()) {
            for (Assignment one : assignments.from(duty, subjectType, subjectId, lastDay)) {
                if (one.untilOn == null || one.untilOn.isAfter(lastDay)) {
                    one.untilOn = lastDay;
                    assignments.record(one, "ended");
                }
            }
        }
    }
}
