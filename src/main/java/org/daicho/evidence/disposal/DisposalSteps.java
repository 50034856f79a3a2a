package org.daicho.evidence.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.evidence.EvidenceKeeping;
import org.daicho.evidence.metadata.Reason;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Takes a list through its life. What stands against any of its evidence stands against the list, at every step. */
@Singleton
class DisposalSteps {

    private static final Text TWICE = Text.of("同じ証拠資料が2回挙げられています。", "The same evidence is named twice.");
    private static final Text UNKNOWN = Text.of("この証拠資料は登録されていません。", "This evidence is not registered.");
    private static final Text LISTED = Text.of("別の廃棄案に挙げられています。", "It is on another list already.");
    private static final Text SAME_HAND =
            Text.of("起案者と承認者が同じです。別の者が承認してください。", "Whoever proposed it cannot approve it.");

    private final Disposals disposals;
    private final EvidenceKeeping evidence;
    private final Signatories signatories;
    private final Clock clock;

    @Inject
    DisposalSteps(Disposals disposals, EvidenceKeeping evidence, Signatories signatories, Clock clock) {
        this.disposals = disposals;
        this.evidence = evidence;
        this.signatories = signatories;
        this.clock = clock;
    }

    DisposalView propose(NewDisposal wanted) {
        Violations wrong = new Violations();
        signatories.check(wanted.proposedBy(), "/proposedBy", wrong);
        List<UUID> ids = wanted.evidenceIds();
        for (int i = 0; i < ids.size(); i++) {
            wrong.refuseIf(ids.indexOf(ids.get(i)) < i, pointer(i), "named-twice", TWICE)
                    .refuseIf(!evidence.exists(ids.get(i)), pointer(i), "unknown-evidence", UNKNOWN);
        }
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        String reason = new Reason(wanted.reason()).line();
        Set<UUID> listed = disposals.listed(ids);
        Violations against = against(ids);
        for (int i = 0; i < ids.size(); i++) {
            against.refuseIf(listed.contains(ids.get(i)), pointer(i), "already-listed", LISTED);
        }
        against.orThrow(ProblemKind.CONFLICT);
        return disposals
                .add(new Disposal(Ids.next(), wanted, reason, LocalDate.now(clock), clock.instant()))
                .view();
    }

    DisposalView approve(Disposal disposal, Signatory by) {
        check(by);
        LocalDate today = LocalDate.now(clock);
        disposal.approve(by, today);
        against(disposal.evidenceIds)
                .refuseIf(signatories.areSame(disposal.proposedBy, by, today), "/by", "same-hand", SAME_HAND)
                .orThrow(ProblemKind.CONFLICT);
        return disposals.record(disposal, "approved").view();
    }

    /** A transaction of its own: the files go when it is certain that the records say so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public DisposalView carryOut(UUID id, @Nullable IfMatch ifMatch, Signatory by) {
        Disposal disposal = disposals.get(id, ifMatch);
        check(by);
        disposal.carryOut(by, LocalDate.now(clock));
        evidence.dispose(disposal.evidenceIds, LocalDate.now(clock));
        return disposals.record(disposal, "carried-out").view();
    }

    DisposalView withdraw(Disposal disposal, Reason because) {
        disposal.withdraw(because.line());
        return disposals.record(disposal, "withdrawn").view();
    }

    private void check(Signatory by) {
        Violations wrong = new Violations();
        signatories.check(by, "/by", wrong);
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
    }

    private Violations against(List<UUID> ids) {
        Violations against = new Violations();
        for (int i = 0; i < ids.size(); i++) {
            against.add(evidence.againstDisposal(ids.get(i), pointer(i)));
        }
        return against;
    }

    private static String pointer(int index) {
        return "/evidenceIds/" + index;
    }
}
