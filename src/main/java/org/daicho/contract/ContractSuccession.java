package org.daicho.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.comparison.EditionMove;
import org.daicho.contract.clause.CarriedStatements;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.course.Ending;
import org.daicho.contract.owner.ContractOwners;
import org.daicho.contract.succession.RenewalRule;
import org.daicho.contract.succession.Renewing;
import org.daicho.contract.terms.ContractState;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Continues contracts with new ones; the caller holds the transaction. */
@Singleton
public class ContractSuccession {

    private final Contracts contracts;
    private final ContractRegistrar registrar;
    private final Catalogues catalogues;
    private final ContractOwners owners;
    private final ContractorDirectory contractors;
    private final Clock clock;

    @Inject
    ContractSuccession(
            Contracts contracts,
            ContractRegistrar registrar,
            Catalogues catalogues,
            ContractOwners owners,
            ContractorDirectory contractors,
            Clock clock) {
        this.contracts = contracts;
        this.registrar = registrar;
        this.catalogues = catalogues;
        this.owners = owners;
        this.contractors = contractors;
        this.clock = clock;
    }

    /** As the next method, for a caller who has seen the contract: throws 428 and 412 too. */
    public ContractView renew(UUID id, @Nullable IfMatch ifMatch, Renewing wanted) {
        contracts.get(id, ifMatch);
        return renew(id, wanted);
    }

    /**
     * A DRAFT with the same terms, parties, owner, deputies and operators, checked against the edition in force; what was stated about the clauses
     * is carried over and has to be confirmed before it is signed. Throws 400 for terms that cannot be, 409 with every
     * reason why the contract cannot be continued.
     */
    public ContractView renew(UUID id, Renewing wanted) {
        Contract before = contracts.get(id);
        RenewalRule.check(new RenewalRule.Wanted(
                        before.state(),
                        present(before.renewedToId),
                        before.startsOn,
                        wanted.startsOn(),
                        contractors.isActive(before.contractorId)))
                .orThrow(ProblemKind.CONFLICT);
        Ending ending = before.course.ending();
        LocalDate lastDay = ending == null ? before.endsOn : ending.endedOn();
        var answering = owners.goingOn(id, lastDay, wanted.startsOn());
        Contract after = registrar.createAfter(wanted.continuing(before.terms()), answering, draft -> {
            draft.renewedFromId = id;
            draft.clauses.putAll(carried(before, draft));
        });
        before.renewedToId = after.id;
        before.updatedAt = clock.instant();
        contracts.record(before, "renewed");
        return ContractView.of(after);
    }

    private @Nullable UUID present(@Nullable UUID renewedToId) {
        Contract after = renewedToId == null ? null : contracts.findById(renewedToId);
        return after == null || after.state() == ContractState.CANCELLED ? null : after.id;
    }

    private Map<String, ClauseStatement> carried(Contract before, Contract after) {
        Edition from = catalogues.required(before.edition);
        Edition to = catalogues.required(after.edition);
        Map<String, ClauseStatement> statements = from.code().equals(to.code())
                ? before.clauses
                : CarriedStatements.after(EditionMove.of(after.situation(), from, to), before.clauses);
        Map<String, ClauseStatement> carried = new HashMap<>();
        statements.forEach((code, statement) -> carried.put(code, statement.carriedOver()));
        return carried;
    }
}
