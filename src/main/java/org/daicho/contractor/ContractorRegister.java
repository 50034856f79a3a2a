package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.shared.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The contractors for whoever brings another register of them: what is written of each. Unlike in {@link ContractorDirectory},
 * one that was merged stands for itself, since such a register tells of entries, not of whom to deal with. Changes join the
 * caller's transaction and are recorded as any other.
 */
@Singleton
public class ContractorRegister {

    /** @param successorId who took over; absent for one that was not merged */
    public record Entry(
            UUID id, ContractorState state, CompanyName name, NewContractor terms, @Nullable UUID successorId) {}

    /**
     * @param terms what is written, as its {@link NewContractor constraints} demand
     * @param formerNames what it was called before; null where that follows from its being renamed
     */
    public record Registration(NewContractor terms, @Nullable List<String> formerNames) {}

    private final Contractors contractors;

    @Inject
    ContractorRegister(Contractors contractors) {
        this.contractors = contractors;
    }

    /** Those with one of the numbers, and those whose name without its legal form is one of the keys, each once. */
    public List<Entry> with(Collection<CorporateNumber> numbers, Collection<String> nameKeys) {
        Map<UUID, Contractor> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            List<String> digits = numbers.stream().map(CorporateNumber::digits).toList();
            contractors.list("corporateNumber in ?1 order by id", digits).forEach(one -> found.put(one.id, one));
        }
        if (!nameKeys.isEmpty()) {
            contractors.list("nameKey in ?1 order by id", List.copyOf(nameKeys)).forEach(one -> found.put(one.id, one));
        }
        List<Entry> entries =
                found.values().stream().map(ContractorRegister::entry).toList();
        letGo(found.values());
        return entries;
    }

    /** Writes what has been checked, in one batch. */
    public void change(Map<UUID, Registration> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Contractor> changed = contractors.list("id in ?1", List.copyOf(wanted.keySet()));
        for (Contractor contractor : changed) {
            Registration after = wanted.get(contractor.id);
            contractor.write(after.terms(), new Violations());
            if (after.formerNames() != null) {
                contractor.calledBefore(after.formerNames());
            }
        }
        contractors.record(changed, "changed");
        letGo(changed);
    }

    /** Left in the session, every flush would compare all their columns once more. */
    private void letGo(Collection<Contractor> done) {
        done.forEach(contractors.getEntityManager()::detach);
    }

    private static Entry entry(Contractor contractor) {
        return new Entry(
                contractor.id, contractor.state, contractor.companyName(), contractor.terms(), contractor.successorId);
    }
}
