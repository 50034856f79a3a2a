package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.organization.term.Term;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask and say of duties, for their own things; the caller holds the transaction. */
@Singleton
public class DutyRoster {

    private static final Text DOES_NOT_FIT = Text.of("「%s」はこの対象の役目ではありません。", "Such a thing has no %s.");
    private static final Text LATER_ONE =
            Text.of("%s からの割当が既にあります。", "There is already an assignment that begins on %s.");
    private static final Text ALREADY = Text.of("この職は既に担当しています。", "This post answers for it already.");

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

    /** Every duty of that day of many things, in one query; a thing that nobody answers for has no entry. */
    public Map<UUID, List<AssignmentView>> ofAll(String subjectType, Collection<UUID> subjectIds, LocalDate day) {
        return subjectIds.isEmpty()
                ? Map.of()
                : assignments.ofAll(subjectType, subjectIds, day).stream()
                        .map(AssignmentView::of)
                        .collect(Collectors.groupingBy(AssignmentView::subjectId));
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
        requireFit(duty, subjectType);
        for (Assignment one : assignments.from(duty, subjectType, subjectId, from)) {
            if (one.postId.equals(postId) && one.term().covers(from)) {
                return one.view();
            }
        }
        return begin(duty, subjectType, subjectId, Term.since(from), postId);
    }

    /**
     * Gives a duty of things that are just being registered, for imports: nothing can be assigned for them yet, so that
     * nothing is asked and all are written together.
     *
     * @param starts by thing
     */
    public void assignNew(Duty duty, String subjectType, Map<UUID, Start> starts) {
        requireFit(duty, subjectType);
        List<Assignment> fresh = new ArrayList<>(starts.size());
        starts.forEach((subject, start) -> fresh.add(new Assignment(
                Ids.next(), duty, subjectType, subject, start.postId(), Term.since(start.fromOn()), clock.instant())));
        assignments.add(fresh);
    }

    /** As {@link #assign}, but for a term, and refused with 409 where the post has the duty in it already. */
    AssignmentView begin(Duty duty, String subjectType, UUID subjectId, Term term, UUID postId) {
        requireFit(duty, subjectType);
        List<Assignment> present = assignments.from(duty, subjectType, subjectId, term.from());
        for (Assignment one : present) {
            if (one.postId.equals(postId) && one.term().covers(term.from())) {
                throw conflict("/postId", "already-assigned", ALREADY, one);
            }
            boolean inTheWay = duty.isExclusive() || one.postId.equals(postId);
            if (inTheWay && !one.fromOn.isBefore(term.from())) {
                throw conflict("/fromOn", "assigned-later", LATER_ONE.with(one.fromOn), one);
            }
        }
        if (duty.isExclusive()) {
            for (Assignment one : present) {
                one.end(term.from().minusDays(1));
                assignments.record(one, "ended");
            }
        }
        return assignments
                .add(new Assignment(Ids.next(), duty, subjectType, subjectId, postId, term, clock.instant()))
                .view();
    }

    /** What the post answers for on that day and on later days. */
    public List<AssignmentView> ofPostFrom(UUID postId, LocalDate day) {
        return assignments.ofPostFrom(postId, day).stream()
                .map(AssignmentView::of)
                .toList();
    }

    /** For how many things each post answers on that day; a post that answers for nothing has no entry. */
    public Map<UUID, Long> counts(Collection<UUID> postIds, LocalDate day) {
        return postIds.isEmpty() ? Map.of() : assignments.counts(postIds, day);
    }

    /**
     * Another post takes assignments over: each ends the day before, or is called off if it would have begun later, and goes
     * on with the other post for what was left of it.
     *
     * @param taking the days of the other post; the caller has seen to it that each assignment has some of them left
     * @return what begins
     */
    public List<AssignmentView> handOver(Collection<UUID> ids, UUID toPostId, Term taking, LocalDate on) {
        List<Assignment> leaving = assignments.list("id in ?1 order by fromOn, id", List.copyOf(ids));
        List<Assignment> fresh = new ArrayList<>(leaving.size());
        for (Assignment one : leaving) {
            Term left = one.term().from(on);
            Term term = left == null ? null : taking.until() == null ? left : left.upTo(taking.until());
            if (term != null) {
                fresh.add(new Assignment(
                        Ids.next(), one.duty, one.subjectType, one.subjectId, toPostId, term, clock.instant()));
            }
            one.end(on.minusDays(1));
        }
        assignments.record(leaving, "ended");
        assignments.add(fresh);
        return fresh.stream().map(AssignmentView::of).toList();
    }

    /**
     * Passes on a duty that one post has at a time, for registers whose word is the last one: other than {@link #assign} it
     * also calls off what began that day or begins later.
     *
     * @param postId who has the duty from that day on; null for nobody. The same post again changes nothing.
     */
    public void passOn(Duty duty, String subjectType, UUID subjectId, @Nullable UUID postId, LocalDate from) {
        requireFit(duty, subjectType);
        List<Assignment> present = assignments.from(duty, subjectType, subjectId, from);
        for (Assignment one : present) {
            LocalDate last = (one.fromOn.isBefore(from) ? from : one.fromOn).minusDays(1);
            if (!goesOn(one, postId, from) && one.end(last)) {
                assignments.record(one, "ended");
            }
        }
        if (postId != null && present.stream().noneMatch(one -> goesOn(one, postId, from))) {
            assignments.add(new Assignment(
                    Ids.next(), duty, subjectType, subjectId, postId, Term.since(from), clock.instant()));
        }
    }

    private static boolean goesOn(Assignment one, @Nullable UUID postId, LocalDate from) {
        return one.postId.equals(postId) && one.term().covers(from);
    }

    /** Narrows a list of things, whose alias is {@code e}, to those for which the post has the duty today. */
    public Criteria narrow(Criteria criteria, String parameter, @Nullable UUID postId, Duty duty, String subjectType) {
        if (postId == null) {
            return criteria;
        }
        String answered = "e.id in (select a.subjectId from Assignment a where a.postId = :" + parameter
                + " and a.duty = :duty and a.subjectType = :dutySubject and a.fromOn <= :dutyDay"
                + " and (a.untilOn is null or a.untilOn >= :dutyDay))";
        return criteria.when(parameter, postId, answered)
                .with(Map.of("duty", duty, "dutySubject", subjectType, "dutyDay", LocalDate.now(clock)));
    }

    /**
     * The thing is over: nobody answers for it after that day. An assignment that would have begun later keeps its first day
     * and so never covers one.
     */
    public void endAll(String subjectType, UUID subjectId, LocalDate lastDay) {
        for (Duty duty : Duty.values()) {
            for (Assignment one : assignments.from(duty, subjectType, subjectId, lastDay)) {
                if (!one.term().endsBefore(lastDay.plusDays(1))) {
                    one.end(lastDay);
                    assignments.record(one, "ended");
                }
            }
        }
    }

    private static void requireFit(Duty duty, String subjectType) {
        if (!duty.fits(subjectType)) {
            throw ProblemException.invalid(
                    "/duty",
                    "duty-does-not-fit",
                    new Text(
                            DOES_NOT_FIT.ja().formatted(duty.label().ja()),
                            DOES_NOT_FIT.en().formatted(duty.label().en())),
                    duty);
        }
    }

    private static ProblemException conflict(String pointer, String code, Text message, Assignment other) {
        return ProblemException.of(
                ProblemKind.CONFLICT,
                List.of(Violation.at(pointer, code, message).found(other.id)));
    }
}
