package org.daicho.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.catalogue.Catalogues;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.course.ContractStep;
import org.daicho.contract.owner.ContractOwners;
import org.daicho.contract.owner.OwnerNames;
import org.daicho.contract.terms.ContractState;
import org.daicho.contract.terms.NewContract;
import org.daicho.organization.duty.Start;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.text.SearchText;

/** What other rooms may ask of the contracts; changes join the caller's transaction and are recorded as any other. */
@Singleton
public class ContractDirectory {

    /** How another room sees a contract. */
    public record Entry(UUID id, ContractState state, String referenceKey, NewContract terms) {}

    private final Contracts contracts;
    private final ContractList list;
    private final Catalogues catalogues;
    private final ContractOwners owners;
    private final Clock clock;

    @Inject
    ContractDirectory(
            Contracts contracts, ContractList list, Catalogues catalogues, ContractOwners owners, Clock clock) {
        this.contracts = contracts;
        this.list = list;
        this.catalogues = catalogues;
        this.owners = owners;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return contracts.count("id", id) > 0;
    }

    /** What they are called, without those that are not there. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            contracts
                    .getEntityManager()
                    .createQuery("select c.id, c.naming.title from Contract c where c.id in :ids", Object[].class)
                    .setParameter("ids", Set.copyOf(ids))
                    .getResultList()
                    .forEach(row -> titles.put((UUID) row[0], (String) row[1]));
        }
        return titles;
    }

    public ContractView view(UUID id) {
        return ContractView.of(contracts.get(id));
    }

    /**
     * For a change of one of its parts, in the caller's transaction: throws 404, and 409 for a contract that takes no more
     * changes. Until the transaction ends nobody can close it.
     */
    public ContractView open(UUID id) {
        Contract contract = contracts.locked(id, LockModeType.PESSIMISTIC_READ);
        ContractStep.requireOpen(contract.state());
        return ContractView.of(contract);
    }

    public Page<ContractRow> page(ContractFilter filter, PageRequest request) {
        return list.page(filter, request);
    }

    /** Reads pages of the list as of the moment that the present request asks for; each in a transaction of its own. */
    public Function<PageRequest, Page<ContractRow>> pages(ContractFilter filter) {
        return list.pages(filter);
    }

    /** The register as people know it, own fields last. */
    public List<Column<ContractRow>> columns() {
        return list.columns();
    }

    /** Whether another contract continues it that was not cancelled. */
    /** How many of those that the present caller may see end on which day. */
    public Map<LocalDate, Long> ends(ContractFilter filter) {
        return list.ends(filter);
    }

    public boolean isRenewed(UUID id) {
        return contracts.count("renewedFromId = ?1 and course.state <> ?2", id, ContractState.CANCELLED) > 0;
    }

    /** The contracts that were signed and not cancelled, by reference. @param most how many at the most */
    public List<UUID> signed(ContractFilter filter, int most) {
        return list.signed(filter, most);
    }

    /** Every requirement that applies to the contract, with what is stated about it. */
    public List<ClauseView> clauses(UUID id) {
        Contract contract = contracts.get(id);
        return catalogues.required(contract.edition).applicableTo(contract.situation()).stream()
                .map(applicable -> ClauseView.of(
                        applicable,
                        contract.clauses.get(applicable.requirement().code())))
                .toList();
    }

    /** Lets go of what a long read has loaded; what was changed must be flushed before. */
    public void forget() {
        contracts.flush();
        contracts.getEntityManager().clear();
    }

    /** How references are compared: 第１号 and 第1号 are one. */
    public static String referenceKey(String reference) {
        return SearchText.fold(reference);
    }

    public List<Entry> withReferences(int fiscalYear, Collection<String> referenceKeys) {
        List<Contract> found =
                contracts.list("fiscalYear = ?1 and naming.referenceKey in ?2", fiscalYear, List.copyOf(referenceKeys));
        List<Entry> entries = found.stream().map(ContractDirectory::entry).toList();
        letGo(found);
        return entries;
    }

    /** Registers terms that {@link org.daicho.contract.terms.TermsRule} has passed, under the given ids, in one batch. */
    public void register(Map<UUID, NewContract> checked) {
        if (checked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String edition = catalogues.current().code();
        OwnerNames names = owners.names();
        List<Contract> added = new ArrayList<>();
        Map<UUID, Start> duties = new LinkedHashMap<>();
        checked.forEach((id, terms) -> {
            OwnerNames.Owner owner = names.of(terms);
            Contract contract = new Contract(id, terms, edition, now);
            contract.unitId = owner.unitId();
            added.add(contract);
            duties.putAll(owner.startingWith(id, terms.startsOn()));
        });
        contracts.add(added);
        letGo(added);
        owners.assign(duties);
    }

    /** Changes contracts to terms that the rule has passed, in one batch. */
    public void change(Map<UUID, NewContract> checked) {
        if (checked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Contract> changed = contracts.list("id in ?1", List.copyOf(checked.keySet()));
        OwnerNames names = owners.names();
        Map<Contract, OwnerNames.Owner> passing = new HashMap<>();
        for (Contract contract : changed) {
            NewContract terms = checked.get(contract.id);
            OwnerNames.Owner owner = names.of(terms);
            if (!OwnerNames.areSame(contract.terms(), terms) || owner.isNewTo(contract.unitId)) {
                passing.put(contract, owner);
            }
            contract.unitId = owner.unitId();
            contract.write(terms, now);
        }
        contracts.record(changed, "changed");
        letGo(changed);
        passing.forEach((contract, owner) -> owners.passOver(contract.id, contract.startsOn, owner.postId()));
    }

    /**
     * Contracts written before what binds was kept with them. It follows from what they are, so that this is no change: no
     * version, nothing recorded.
     */
    public void bind(Collection<UUID> ids) {
        for (Contract contract : contracts.list("id in ?1", List.copyOf(ids))) {
            List<String> codes = catalogues.required(contract.edition).mandatoryIn(contract.situation());
            contracts.update("mandatoryClauses = ?1 where id = ?2", codes, contract.id);
            contracts.getEntityManager().detach(contract);
        }
    }

    /** Contracts written before names were looked up: to their names the unit. */
    public void giveUnits(Collection<UUID> ids) {
        OwnerNames names = owners.names();
        List<Contract> found = contracts.list("id in ?1 order by id", List.copyOf(ids)).stream()
                .filter(contract -> names.of(contract.terms()).isNewTo(contract.unitId))
                .toList();
        for (Contract contract : found) {
            contract.unitId = names.of(contract.terms()).unitId();
            contract.updatedAt = clock.instant();
        }
        contracts.record(found, "unit-found");
    }

    /** Contracts written before duties were assigned: to their names the owner. */
    public void giveOwners(Collection<UUID> ids) {
        OwnerNames names = owners.names();
        Map<UUID, Start> duties = new LinkedHashMap<>();
        contracts
                .list("id in ?1 order by id", List.copyOf(ids))
                .forEach(contract ->
                        duties.putAll(names.of(contract.terms()).startingWith(contract.id, contract.startsOn)));
        owners.assign(duties);
    }

    /** Written and done with: left in the session, every flush would compare all their columns once more. */
    private void letGo(List<Contract> done) {
        done.forEach(contracts.getEntityManager()::detach);
    }

    private static Entry entry(Contract contract) {
        return new Entry(contract.id, contract.state(), contract.naming.referenceKey(), contract.terms());
    }
}
