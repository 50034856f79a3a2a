package org.daicho.organization.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.post.PostView;
import org.daicho.organization.term.Term;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** All duties of a post pass to another post, which is what a reorganisation does. */
@Singleton
class DutyHandover {

    private static final Text SAME_POST = Text.of("引継ぎ元と同じ職です。", "This is the post that hands over.");
    private static final Text NOT_THEN = Text.of("引継ぎ先の職はその日に存在しません。", "The other post does not exist on that day.");
    private static final Text NO_DUTIES =
            Text.of("この職にはその日以降の役目がありません。", "The post has no duties on that day or later.");
    private static final Text GONE_BY_THEN =
            Text.of("引継ぎ先の職は、この割当が始まる前に廃止されます。", "The other post ends before this assignment begins.");
    private static final Text ALREADY = Text.of("引継ぎ先の職は既に担当しています。", "The other post answers for it already.");

    private final DutyRoster roster;

    @Inject
    DutyHandover(DutyRoster roster) {
        this.roster = roster;
    }

    /** Throws 409 with every reason. */
    Handover carryOut(PostView from, PostView to, LocalDate on, boolean dryRun) {
        List<AssignmentView> leaving = roster.ofPostFrom(from.id(), on);
        require(from, to, on, leaving);
        List<HandedDuty> ended = leaving.stream()
                .map(one -> HandedDuty.of(one, one.id(), from.id(), new Term(one.fromOn(), on.minusDays(1))))
                .toList();
        if (dryRun) {
            List<HandedDuty> wouldBegin = leaving.stream()
                    .map(one -> HandedDuty.of(one, null, to.id(), Objects.requireNonNull(left(one, to, on))))
                    .toList();
            return Handover.ofDuties(on, true, ended, wouldBegin);
        }
        List<UUID> ids = leaving.stream().map(AssignmentView::id).toList();
        List<HandedDuty> begun = roster.handOver(ids, to.id(), to.term(), on).stream()
                .map(one -> HandedDuty.of(one, one.id(), to.id(), new Term(one.fromOn(), one.untilOn())))
                .toList();
        return Handover.ofDuties(on, false, ended, begun);
    }

    private void require(PostView from, PostView to, LocalDate on, List<AssignmentView> leaving) {
        boolean same = from.id().equals(to.id());
        Violations violations = new Violations()
                .refuseIf(same, "/toPostId", "same-post", SAME_POST)
                .refuseIf(!to.term().covers(on), "/on", "outside-post", NOT_THEN)
                .refuseIf(leaving.isEmpty(), "/on", "no-duties", NO_DUTIES);
        if (!same && to.term().covers(on)) {
            violations.add(inTheWay(leaving, to, on));
        }
        violations.orThrow(ProblemKind.CONFLICT);
    }

    private List<Violation> inTheWay(List<AssignmentView> leaving, PostView to, LocalDate on) {
        List<AssignmentView> taken = roster.ofPostFrom(to.id(), on);
        List<Violation> found = new ArrayList<>();
        for (AssignmentView one : leaving) {
            Term left = left(one, to, on);
            if (left == null) {
                found.add(
                        Violation.at("/toPostId", "outside-post", GONE_BY_THEN).found(one.id()));
                continue;
            }
            taken.stream()
                    .filter(other -> other.duty() == one.duty()
                            && other.subjectId().equals(one.subjectId())
                            && other.subjectType().equals(one.subjectType())
                            && new Term(other.fromOn(), other.untilOn()).overlaps(left))
                    .forEach(other -> found.add(Violation.at("/toPostId", "already-assigned", ALREADY)
                            .found(other.id())));
        }
        return found;
    }

    private static @Nullable Term left(AssignmentView one, PostView to, LocalDate on) {
        Term left = new Term(one.fromOn(), one.untilOn()).from(on);
        return left == null || to.validUntil() == null ? left : left.upTo(to.validUntil());
    }
}
