package org.daicho.organization.duty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostUse;
import org.daicho.organization.post.PostView;
import org.daicho.organization.term.Term;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an assignment that a caller writes (registers that are imported know only what they know), and what
 * assignments mean for the post that they are tied to.
 */
@Singleton
class AssignmentRule implements PostUse {

    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");
    private static final Text NOT_THEN = Text.of("この職はその日に存在しません。", "This post does not exist on that day.");
    private static final Text ENDS_FIRST = Text.of("終了日が開始日より前です。", "Its last day is before its first.");
    private static final Text POST_ENDS =
            Text.of("職は %s に廃止されるため、それより後には割り当てられません。", "The post ends on %s, so the assignment cannot go on.");
    private static final Text OVERLAPS = Text.of("期間が重なる割当が既にあります。", "There is already an assignment in that time.");

    private static final Text HAS_DUTY =
            Text.of("その後も担当しています（%s %s）。", "The post still answers for %s %s after that day.");
    private static final Text AND_MORE = Text.of("ほかに %d 件を担当しています。", "And for %d more.");

    private static final int MOST_LISTED = 100;

    private final Assignments assignments;
    private final PostDirectory posts;

    @Inject
    AssignmentRule(Assignments assignments, PostDirectory posts) {
        this.assignments = assignments;
        this.posts = posts;
    }

    /** From the wanted day to the post's last. Throws 400 where the post does not exist that day. */
    Term term(NewAssignment wanted) {
        if (!posts.exists(wanted.postId())) {
            throw ProblemException.invalid("/postId", "unknown-post", NO_POST, wanted.postId());
        }
        Term post = posts.locked(wanted.postId()).term();
        if (!post.covers(wanted.fromOn())) {
            throw ProblemException.invalid("/fromOn", "outside-post", NOT_THEN, wanted.fromOn());
        }
        return new Term(wanted.fromOn(), post.until());
    }

    /** Another last day: throws 400 before the first day or after the post's last, 409 within the time of another. */
    void require(Assignment assignment, @Nullable LocalDate untilOn) {
        Term term = new Term(assignment.fromOn, untilOn);
        PostView post = posts.locked(assignment.postId);
        new Violations()
                .refuseIf(term.isBackwards(), "/untilOn", "ends-before-start", ENDS_FIRST)
                .refuseIf(
                        post.validUntil() != null
                                && !term.endsBefore(post.validUntil().plusDays(1)),
                        "/untilOn",
                        "outside-post",
                        POST_ENDS.with(post.validUntil()))
                .orThrow(ProblemKind.INVALID_REQUEST);
        assignments.from(assignment.duty, assignment.subjectType, assignment.subjectId, assignment.fromOn).stream()
                .filter(other -> !other.id.equals(assignment.id) && other.term().overlaps(term))
                .filter(other -> assignment.duty.isExclusive() || other.postId.equals(assignment.postId))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.of(
                            ProblemKind.CONFLICT,
                            List.of(Violation.at("/untilOn", "overlaps", OVERLAPS)
                                    .found(other.id)));
                });
    }

    @Override
    public List<Violation> after(UUID postId, LocalDate lastDay) {
        List<Assignment> found = assignments.ofPostFrom(postId, lastDay.plusDays(1));
        List<Violation> listed = new ArrayList<>();
        for (Assignment one : found.subList(0, Math.min(found.size(), MOST_LISTED))) {
            listed.add(Violation.at("/validUntil", "post-has-duty", HAS_DUTY.with(one.subjectType, one.subjectId))
                    .found(one.id));
        }
        if (found.size() > MOST_LISTED) {
            listed.add(Violation.at("/validUntil", "post-has-duty", AND_MORE.with(found.size() - MOST_LISTED)));
        }
        return listed;
    }
}
