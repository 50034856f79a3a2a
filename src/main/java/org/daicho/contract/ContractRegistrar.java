package org.daicho.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.daicho.catalogue.Catalogues;
import org.daicho.contract.course.ContractStep;
import org.daicho.contract.owner.ContractOwners;
import org.daicho.contract.owner.OwnerNames;
import org.daicho.contract.terms.NewContract;
import org.daicho.contract.terms.TermsRule;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Registers and changes contracts; the caller holds the transaction. */
@Singleton
class ContractRegistrar {

    private static final Text REFERENCE_TAKEN =
            Text.of("この年度のこの契約番号は既に登録されています（%s）。", "This reference is already registered in that fiscal year (%s).");

    private final Contracts contracts;
    private final TermsRule terms;
    private final Catalogues catalogues;
    private final ContractOwners owners;
    private final ContractorDirectory contractors;
    private final Clock clock;

    @Inject
    ContractRegistrar(
            Contracts contracts,
            TermsRule terms,
            Catalogues catalogues,
            ContractOwners owners,
            ContractorDirectory contractors,
            Clock clock) {
        this.contracts = contracts;
        this.terms = terms;
        this.catalogues = catalogues;
        this.owners = owners;
        this.contractors = contractors;
        this.clock = clock;
    }

    Contract create(NewContract wanted) {
        return create(wanted, contract -> {});
    }

    /** @param more what else belongs to its first version */
    Contract create(NewContract wanted, Consumer<Contract> more) {
        Contract contract = new Contract(
                Ids.next(), terms.require(wanted), catalogues.current().code(), clock.instant());
        refuseDouble(contract);
        contractors.requireOpen(contract.contractorId);
        OwnerNames.Owner owner = owners.names().of(wanted);
        contract.unitId = owner.unitId();
        more.accept(contract);
        contracts.add(List.of(contract));
        owners.assign(owner.startingWith(contract.id, contract.startsOn));
        return contract;
    }

    /** Writes and records; the same content again changes nothing, so that a push may be repeated. */
    Contract replace(UUID id, @Nullable IfMatch ifMatch, NewContract wanted) {
        Contract contract = contracts.get(id);
        IfMatch.checkIfSent(ifMatch, contract.version);
        Contract after = new Contract(id, terms.require(wanted), contract.edition, clock.instant());
        if (!contract.terms().equals(after.terms())) {
            ContractStep.requireOpen(contract.state());
            refuseDouble(after);
            if (!after.contractorId.equals(contract.contractorId)) {
                contractors.requireOpen(after.contractorId);
            }
            OwnerNames.Owner owner = owners.names().of(wanted);
            boolean passes = !OwnerNames.areSame(contract.terms(), wanted) || owner.isNewTo(contract.unitId);
            contract.unitId = owner.unitId();
            contract.write(wanted, clock.instant());
            contracts.record(contract, "changed");
            if (passes) {
                owners.passOver(id, contract.startsOn, owner.postId());
            }
        }
        return contract;
    }

    private void refuseDouble(Contract contract) {
        contracts
                .byReference(contract.fiscalYear, contract.naming.reference())
                .filter(other -> !other.id.equals(contract.id))
                .ifPresent(other -> {
                    throw ProblemException.of(
                            ProblemKind.CONFLICT,
                            List.of(Violation.at(
                                            "/reference", "already-exists", REFERENCE_TAKEN.with(other.naming.title()))
                                    .found(other.id.toString())));
                });
    }
}
