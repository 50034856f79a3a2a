package org.daicho.organization.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.holding.NewHolding;
import org.daicho.organization.post.PostView;
import org.daicho.organization.term.Term;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Posts pass from one person to another. */
@Singleton
class HolderHandover {

    private static final Text NOT_THEN = Text.of("職「%s」はその日に存在しません。", "The post “%s” does not exist on that day.");
    private static final Text SAME_PERSON = Text.of("この職員は既にこの職に就いています。", "This person holds the post already.");

    private final HoldingRegister holdings;

    @Inject
    HolderHandover(HoldingRegister holdings) {
        this.holdings = holdings;
    }

    /** Throws 409 with every reason, of all of them together. */
    Handover carryOut(List<Succession> all, LocalDate on, boolean dryRun) {
        Violations violations = new Violations();
        all.forEach(one -> violations.add(inTheWay(one, on)));
        violations.orThrow(ProblemKind.CONFLICT);
        List<HandedHolding> ended = new ArrayList<>();
        List<HandedHolding> begun = new ArrayList<>();
        for (Succession one : all) {
            HoldingView present = one.present();
            if (!present.term().endsBefore(on)) {
                ended.add(HandedHolding.of(present, new Term(present.fromOn(), on.minusDays(1))));
            }
            if (!dryRun) {
                holdings.end(present.id(), on.minusDays(1));
            }
            NewHolding wanted = one.wanted();
            if (wanted != null) {
                begun.add(dryRun ? wouldBegin(one.post(), wanted) : begin(one.post(), wanted));
            }
        }
        return Handover.ofHoldings(on, dryRun, ended, begun);
    }

    private List<Violation> inTheWay(Succession one, LocalDate on) {
        NewHolding wanted = one.wanted();
        if (wanted == null) {
            return List.of();
        }
        if (!one.post().term().covers(on)) {
            return List.of(
                    Violation.at("/on", "outside-post", NOT_THEN.with(one.post().name()))
                            .found(one.post().id()));
        }
        List<Violation> found = new ArrayList<>();
        if (wanted.personId().equals(one.present().personId())) {
            found.add(Violation.at(one.pointer(), "already-holds", SAME_PERSON)
                    .found(one.present().id()));
        }
        holdings.inTheWay(
                        one.post().id(),
                        one.post().term(),
                        wanted,
                        one.present().id())
                .forEach(other -> found.add(new Violation(
                        other.code(),
                        "/personId".equals(other.pointer()) ? one.pointer() : "/on",
                        other.message(),
                        other.value())));
        return found;
    }

    private HandedHolding begin(PostView post, NewHolding wanted) {
        HoldingView begun = holdings.begin(post.id(), post.term(), wanted);
        return HandedHolding.of(begun, begun.term());
    }

    private static HandedHolding wouldBegin(PostView post, NewHolding wanted) {
        return new HandedHolding(null, post.id(), wanted.personId(), wanted.kind(), wanted.fromOn(), post.validUntil());
    }
}
