package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Registers and changes single contractors; the caller holds the transaction. */
@Singleton
class ContractorRegistrar {

    private static final Text NUMBER_TAKEN =
            Text.of("この法人番号は別の委託事業者（%s）に登録されています。", "This corporate number is registered for another contractor (%s).");
    private static final Text NUMBERS_DIFFER =
            Text.of("URL の法人番号と本文の法人番号が違います。", "The corporate numbers in the URL and in the body differ.");

    private final Contractors contractors;
    private final Clock clock;

    @Inject
    ContractorRegistrar(Contractors contractors, Clock clock) {
        this.contractors = contractors;
        this.clock = clock;
    }

    Contractor create(NewContractor wanted) {
        Contractor contractor = new Contractor(Ids.next(), wanted, clock.instant());
        refuseDouble(contractor);
        contractors.persist(contractor);
        contractors.record(contractor, "created");
        return contractor;
    }

    /** Writes and records; the same content again changes nothing, so that a push may be repeated. */
    Contractor replace(UUID id, @Nullable IfMatch ifMatch, NewContractor wanted) {
        Contractor contractor = contractors.get(id);
        IfMatch.checkIfSent(ifMatch, contractor.version);
        NewContractor before = contractor.terms();
        Contractor after = new Contractor(contractor.id, wanted, clock.instant());
        if (!before.equals(after.terms())) {
            refuseDouble(after);
            contractor.write(wanted, clock.instant());
            contractors.record(contractor, "changed");
        }
        return contractor;
    }

    /** The body with the number of the path in it. */
    static NewContractor numbered(CorporateNumber number, NewContractor wanted) {
        Violations violations = new Violations();
        CorporateNumber written =
                violations.read("/corporateNumber", wanted.corporateNumber(), CorporateNumber::parse);
        violations
                .refuseIf(
                        written != null && !written.equals(number),
                        "/corporateNumber",
                        "corporate-number-differs",
                        NUMBERS_DIFFER)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return new NewContractor(
                number.digits(),
                wanted.name(),
                wanted.nameKana(),
                wanted.postalCode(),
                wanted.address(),
                wanted.phone(),
                wanted.email(),
                wanted.note());
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
