package org.daicho.organization.holding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.term.Term;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of somebody's time in a post. */
@Singleton
class HoldingRule {

    private static final Text NO_PERSON = Text.of("この職員は登録されていません。", "This person is not registered.");
    private static final Text ENDS_FIRST = Text.of("終了日が開始日より前です。", "Its last day is before its first.");
    private static final Text OUTSIDE_POST = Text.of("職が存在する期間に収めてください。", "The post does not exist all that time.");
    private static final Text HELD = Text.of("期間の重なる%sの在職が既にあります。", "Somebody else holds the post in that time (%s).");
    private static final Text HOLDS_ALREADY = Text.of("この職員は既にこの職に就いています。", "This person holds the post already.");

    private final Holdings holdings;
    private final PersonDirectory people;

    @Inject
    HoldingRule(Holdings holdings, PersonDirectory people) {
        this.holdings = holdings;
        this.people = people;
    }

    /** Throws 400 with every reason, then 409 with everybody in the way. @param id absent for a new one */
    NewHolding require(@Nullable UUID id, UUID postId, Term post, NewHolding written) {
        NewHolding wanted = written.until(post.until());
        Term term = new Term(wanted.fromOn(), wanted.untilOn());
        boolean backwards = term.isBackwards();
        new Violations()
                .refuseIf(!people.exists(wanted.personId()), "/personId", "unknown-person", NO_PERSON)
                .refuseIf(backwards, "/untilOn", "ends-before-start", ENDS_FIRST)
                .refuseIf(!backwards && !term.isWithin(post), "/fromOn", "outside-post", OUTSIDE_POST)
                .orThrow(ProblemKind.INVALID_REQUEST);
        List<Violation> inTheWay = inTheWay(id, postId, wanted);
        if (!inTheWay.isEmpty()) {
            throw ProblemException.of(ProblemKind.CONFLICT, inTheWay);
        }
        return wanted;
    }

    /** Everybody in the way of a holding. @param id of the one that does not count: itself, or the one that it follows */
    List<Violation> inTheWay(@Nullable UUID id, UUID postId, NewHolding wanted) {
        HoldingKind kind = wanted.kind();
        Term term = new Term(wanted.fromOn(), wanted.untilOn());
        List<Violation> found = new ArrayList<>();
        for (Holding other : holdings.from(postId, wanted.fromOn())) {
            if (other.id.equals(id) || !other.term().overlaps(term)) {
                continue;
            }
            if (other.personId.equals(wanted.personId())) {
                found.add(Violation.at("/personId", "already-holds", HOLDS_ALREADY)
                        .found(other.id));
            } else if (kind.isExclusive() && other.kind == kind) {
                Text held = new Text(
                        HELD.ja().formatted(kind.label().ja()),
                        HELD.en().formatted(kind.label().en()));
                found.add(Violation.at("/fromOn", "overlaps", held).found(other.id));
            }
        }
        return found;
    }
}
