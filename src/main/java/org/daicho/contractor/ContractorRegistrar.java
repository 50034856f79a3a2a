package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.ledger.History;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Registers and changes single contractors; the caller holds the transaction and has compared the versions. */
@Singleton
class ContractorRegistrar {

    private static final Text NUMBER_TAKEN =
            Text.of("この法人番号は別の委託事業者（%s）に登録されています。", "This corporate number is registered for another contractor (%s).");
    private static final Text NUMBERS_DIFFER =
            Text.of("URL の法人番号と本文の法人番号が違います。", "The corporate numbers in the URL and in the body differ.");
    private static final Text MERGED =
            Text.of("別の委託事業者（%s）に統合されたため、変更できません。", "It was merged into another contractor (%s) and takes no changes.");
    private static final Text NO_EVIDENCE = Text.of("この証拠資料は登録されていません。", "This piece of evidence is not registered.");

    private final Contractors contractors;
    private final History history;
    private final OwnFields ownFields;
    private final Clock clock;

    @Inject
    ContractorRegistrar(Contractors contractors, History history, OwnFields ownFields, Clock clock) {
        this.contractors = contractors;
        this.history = history;
        this.ownFields = ownFields;
        this.clock = clock;
    }

    Contractor create(NewContractor wanted) {
        Violations violations = found(wanted);
        NewContractor checked = checked(wanted, Map.of(), violations);
        Contractor contractor = new Contractor(Ids.next(), checked, violations, clock.instant());
        refuseDouble(contractor);
        return contractors.add(contractor);
    }

    /** Writes and records; the same content again changes nothing, so that a push may be repeated. */
    Contractor replace(Contractor contractor, NewContractor wanted) {
        Violations violations = found(wanted);
        NewContractor checked = checked(wanted, contractor.ownFields, violations);
        Contractor after = new Contractor(contractor.id, checked, violations, contractor.createdAt);
        if (!contractor.terms().equals(after.terms())) {
            refuseMerged(contractor);
            refuseDouble(after);
            contractor.write(checked, new Violations());
            contractors.record(contractor, "changed");
        }
        return contractor;
    }

    /** The body with the number of the path in it. */
    static NewContractor numbered(CorporateNumber number, NewContractor wanted) {
        Violations violations = new Violations();
        CorporateNumber written = violations.read("/corporateNumber", wanted.corporateNumber(), CorporateNumber::parse);
        violations
                .refuseIf(
                        written != null && !written.equals(number),
                        "/corporateNumber",
                        "corporate-number-differs",
                        NUMBERS_DIFFER)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted.numbered(number.digits());
    }

    /** @param present what its own fields hold now */
    private NewContractor checked(NewContractor wanted, Map<String, Object> present, Violations violations) {
        return wanted.withOwnFields(
                ownFields.check(Owner.CONTRACTOR, present, wanted.ownFields(), "/ownFields", violations));
    }

    /** What only other records can tell to be wrong. */
    private Violations found(NewContractor wanted) {
        var declaration = wanted.externalsDeclaration();
        boolean unknown = declaration != null
                && declaration.evidenceId() != null
                && !history.knows("evidence", declaration.evidenceId());
        return new Violations().refuseIf(unknown, "/externalsDeclaration/evidenceId", "unknown-evidence", NO_EVIDENCE);
    }

    private static void refuseMerged(Contractor contractor) {
        new Violations()
                .refuseIf(
                        contractor.state == ContractorState.MERGED,
                        "/state",
                        "wrong-state",
                        MERGED.with(contractor.successorId))
                .orThrow(ProblemKind.CONFLICT);
    }

    private void refuseDouble(Contractor contractor) {
        if (contractor.corporateNumber == null) {
            return;
        }
        contractors
                .find("corporateNumber = ?1 and id <> ?2", contractor.corporateNumber, contractor.id)
                .firstResultOptional()
                .ifPresent(other -> {
                    throw ProblemException.of(
                            ProblemKind.CONFLICT,
                            List.of(Violation.at("/corporateNumber", "already-exists", NUMBER_TAKEN.with(other.name))
                                    .found(Objects.toString(other.id))));
                });
    }
}
