package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.contract.clause.NewStatement;
import org.daicho.contractor.ending.ContractorAbsorbed;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** The contracts, and the record of their changes. */
@Singleton
class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    static final String SUBJECT = "contract";

    /**
     * What the ledger keeps of a contract: the contract with all statements about its clauses.
     *
     * @param carriedOver the codes of those that nobody has confirmed for this contract
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Recorded(
            ContractView contract,
            Map<String, NewStatement> clauses,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> carriedOver) {

        static Recorded of(Contract contract) {
            Map<String, NewStatement> stated = new TreeMap<>();
            contract.clauses.forEach((code, clause) -> stated.put(code, clause.stated()));
            List<String> carriedOver = stated.keySet().stream()
                    .filter(code -> contract.clauses.get(code).isCarriedOver())
                    .toList();
            return new Recorded(ContractView.of(contract), stated, carriedOver);
        }
    }

    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Clock clock;

    @Inject
    Contracts(Ledger ledger, Catalogues catalogues, Clock clock) {
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    Contract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    /** For a change: throws 404, 428 without {@code If-Match} and 412 for another version than the present one. */
    Contract get(UUID id, @Nullable IfMatch ifMatch) {
        Contract found = get(id);
        IfMatch.require(ifMatch, found.version);
        return found;
    }

    /**
     * For a change that must not meet another one: parts come and go under a shared lock, and a contract is closed under an
     * exclusive one, so that nothing is added to it unseen.
     */
    Contract locked(UUID id, LockModeType mode) {
        return findByIdOptional(id, mode).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    Optional<Contract> byReference(int fiscalYear, String reference) {
        return find("fiscalYear = ?1 and naming.referenceKey = ?2", fiscalYear, SearchText.fold(reference))
                .firstResultOptional();
    }

    void add(Collection<Contract> fresh) {
        // before they are persisted, or the first version would already be followed by a second
        bind(fresh);
        persist(fresh);
        record(fresh, "created");
    }

    private void bind(Collection<Contract> written) {
        Map<String, Edition> editions = new HashMap<>();
        written.forEach(contract -> contract.bind(editions.computeIfAbsent(contract.edition, catalogues::required)));
    }

    /** A double entry of a contractor is gone: its contracts and its places in joint ones are the survivor's. */
    void follow(@Observes ContractorAbsorbed absorbed) {
        List<Contract> moving = list(
                "select distinct c from Contract c left join c.parties p"
                        + " where c.contractorId = ?1 or p.contractorId = ?1",
                absorbed.duplicateId());
        moving.forEach(contract -> contract.follow(absorbed.duplicateId(), absorbed.survivorId(), clock.instant()));
        record(moving, "contractor-absorbed");
    }

    /** Flushes once for all of them, so that a batch of changes is a batch of statements. */
    void record(Collection<Contract> changed, String verb) {
        bind(changed);
        flush();
        for (Contract contract : changed) {
            ledger.append(new Change(SUBJECT, contract.id, contract.version, verb, Recorded.of(contract)));
        }
    }

    void record(Contract changed, String verb) {
        record(List.of(changed), verb);
    }
}
