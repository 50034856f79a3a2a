package org.daicho.contractor;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.daicho.contractor.ending.Absorbing;
import org.daicho.contractor.ending.Closing;
import org.daicho.contractor.ending.ContractorAbsorbed;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.ending.Merging;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Ends contractors and takes that back; the caller holds the transaction and has compared the versions. */
@Singleton
class ContractorEndings {

    private static final Text WRONG_STATE = Text.of("「%s」の委託事業者にはできません。", "Not possible for a contractor that is %s.");
    private static final Text IN_FUTURE = Text.of("今日より後の日付です。", "This day has not come yet.");
    private static final Text NO_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text ITSELF = Text.of("自分自身には統合できません。", "It cannot be merged into itself.");
    private static final Text NUMBERS_DIFFER = Text.of(
            "法人番号が違うため、別の法人です。合併なら merge を使ってください。",
            "The corporate numbers differ, so these are two companies; if they merged, use merge.");
    private static final Text ABSORBED = Text.of(
            "二重登録として統合し、関係する記録を移したため、元に戻せません。",
            "It was absorbed as a duplicate and what belonged to it has moved; this cannot be taken back.");

    private final Contractors contractors;
    private final Event<ContractorAbsorbed> absorbed;
    private final Clock clock;

    @Inject
    ContractorEndings(Contractors contractors, Event<ContractorAbsorbed> absorbed, Clock clock) {
        this.contractors = contractors;
        this.absorbed = absorbed;
        this.clock = clock;
    }

    Contractor close(Contractor contractor, Closing closing) {
        requirePast(closing.closedOn(), "/closedOn");
        requireState(contractor, "/state", Set.of(ContractorState.ACTIVE));
        contractor.end(ContractorState.CLOSED, closing.closedOn(), closing.reason(), null);
        return contractors.record(contractor, "closed");
    }

    Contractor reopen(Contractor contractor) {
        notIn(new Violations(), contractor, "/state", Set.of(ContractorState.CLOSED, ContractorState.MERGED))
                .refuseIf(contractor.duplicate, "/duplicate", "absorbed", ABSORBED)
                .orThrow(ProblemKind.CONFLICT);
        contractor.reopen();
        return contractors.record(contractor, "reopened");
    }

    Contractor merge(Contractor contractor, Merging merging) {
        Contractor successor = other(contractor, merging.into(), "/into", merging.mergedOn());
        notIn(new Violations(), contractor, "/state", Set.of(ContractorState.ACTIVE))
                .add(notIn(new Violations(), successor, "/into", Set.of(ContractorState.ACTIVE))
                        .list())
                .orThrow(ProblemKind.CONFLICT);
        contractor.end(ContractorState.MERGED, merging.mergedOn(), merging.reason(), successor.id);
        return contractors.record(contractor, "merged");
    }

    /** Makes two entries of one company one. The number moves only after the duplicate has let go of it: it is unique. */
    Contractor absorb(Contractor survivor, Absorbing absorbing) {
        Contractor duplicate = other(survivor, absorbing.duplicateId(), "/duplicateId", null);
        Set<ContractorState> present = Set.of(ContractorState.ACTIVE, ContractorState.CLOSED);
        boolean two = survivor.corporateNumber != null && duplicate.corporateNumber != null;
        notIn(new Violations(), survivor, "/state", present)
                .add(notIn(new Violations(), duplicate, "/duplicateId", present).list())
                .refuseIf(two, "/duplicateId", "corporate-numbers-differ", NUMBERS_DIFFER)
                .orThrow(ProblemKind.CONFLICT);
        String number = survivor.corporateNumber == null ? duplicate.corporateNumber : survivor.corporateNumber;
        duplicate.corporateNumber = null;
        duplicate.duplicate = true;
        duplicate.end(ContractorState.MERGED, LocalDate.now(clock), absorbing.reason(), survivor.id);
        contractors.record(duplicate, "absorbed");
        survivor.corporateNumber = number;
        survivor.takeNamesOf(duplicate);
        contractors.record(survivor, "absorbed-duplicate");
        absorbed.fire(new ContractorAbsorbed(duplicate.id, survivor.id));
        return survivor;
    }

    /** Throws 400 with every reason: an unknown one, the same one, a day to come. */
    private Contractor other(Contractor contractor, UUID id, String pointer, @Nullable LocalDate day) {
        Contractor other = contractors.findById(id);
        new Violations()
                .refuseIf(other == null, pointer, "unknown-contractor", NO_CONTRACTOR)
                .refuseIf(contractor.id.equals(id), pointer, "itself", ITSELF)
                .refuseIf(day != null && isFuture(day), "/mergedOn", "in-future", IN_FUTURE)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return other;
    }

    private void requirePast(LocalDate day, String pointer) {
        new Violations()
                .refuseIf(isFuture(day), pointer, "in-future", IN_FUTURE)
                .orThrow(ProblemKind.INVALID_REQUEST);
    }

    private boolean isFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }

    private static void requireState(Contractor contractor, String pointer, Set<ContractorState> allowed) {
        notIn(new Violations(), contractor, pointer, allowed).orThrow(ProblemKind.CONFLICT);
    }

    private static Violations notIn(
            Violations violations, Contractor contractor, String pointer, Set<ContractorState> allowed) {
        Text label = contractor.state.label();
        return violations.refuseIf(
                !allowed.contains(contractor.state),
                pointer,
                "wrong-state",
                new Text(
                        WRONG_STATE.ja().formatted(label.ja()), WRONG_STATE.en().formatted(label.en())));
    }
}
