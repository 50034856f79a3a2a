package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the contractors, by id: who is there, what they are called, and who is meant by a name. */
@Singleton
public class ContractorDirectory {

    /** How another room sees a contractor. */
    public record Entry(UUID id, @Nullable String corporateNumber, CompanyName name) {}

    /** @param successorId absent for one that was not merged */
    private record Found(Entry entry, @Nullable UUID successorId) {

        static Found of(Object[] row) {
            CompanyName name = new CompanyName(
                    (String) row[2], (LegalForm) row[3], (CompanyName.Position) row[4], (String) row[5]);
            return new Found(new Entry((UUID) row[0], (String) row[1], name), (UUID) row[6]);
        }

        Entry as(UUID id) {
            return new Entry(id, entry.corporateNumber, entry.name);
        }
    }

    private static final int MOST_MATCHES = 1000;

    private static final Text MERGED =
            Text.of("委託事業者は別の委託事業者（%s）に統合されています。", "The contractor was merged into another one (%s).");

    private final Contractors contractors;
    private final Clock clock;

    @Inject
    ContractorDirectory(Contractors contractors, Clock clock) {
        this.contractors = contractors;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return contractors.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    @Transactional
    public ContractorView view(UUID id) {
        return contractors.get(id).view();
    }

    /**
     * For whoever is about to add something to a contractor, in the caller's transaction: throws 404 if there is none, 409 if
     * it was merged into another one. Until the transaction ends nobody can merge it.
     */
    public void requireOpen(UUID id) {
        Contractor contractor = contractors
                .findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> ProblemException.notFound(contractors.subject(), id));
        new Violations()
                .refuseIf(
                        contractor.state == ContractorState.MERGED,
                        "/contractorId",
                        "contractor-merged",
                        MERGED.with(contractor.successorId))
                .orThrow(ProblemKind.CONFLICT);
    }

    /** Whether work may be given to it: it is there, and neither closed nor merged. */
    public boolean isActive(UUID id) {
        return contractors.count("id = ?1 and state = ?2", id, ContractorState.ACTIVE) > 0;
    }

    /** As they are in the register, those that were merged under their own names. */
    public List<Entry> withIds(Collection<UUID> ids) {
        return entries("id in ?1", List.copyOf(new HashSet<>(ids))).stream()
                .map(Found::entry)
                .toList();
    }

    /** As they are called in the register. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        withIds(ids).forEach(entry -> names.put(entry.id(), entry.name().written()));
        return names;
    }

    /** Who is meant by these numbers: for one that was merged its successor, under the number that was asked for. */
    public List<Entry> withNumbers(Collection<CorporateNumber> numbers) {
        return successors(entries(
                "corporateNumber in ?1",
                numbers.stream().map(CorporateNumber::digits).toList()));
    }

    /**
     * Everybody whose name without its legal form is one of these; for one that was merged its successor, under the name that
     * was asked for, unless the successor has that very name too.
     */
    public List<Entry> withNameKeys(Collection<String> nameKeys) {
        List<Entry> distinct = new ArrayList<>();
        for (Entry entry : successors(entries("nameKey in ?1", List.copyOf(nameKeys)))) {
            boolean known = distinct.stream()
                    .anyMatch(other -> other.id().equals(entry.id())
                            && other.name().compare(entry.name()) == CompanyName.Likeness.SAME);
            if (!known) {
                distinct.add(entry);
            }
        }
        return distinct;
    }

    /** The others first, so that a name of their own comes before the same name of what was merged into them. */
    private List<Entry> successors(List<Found> found) {
        Map<UUID, UUID> successors = new HashMap<>();
        found.forEach(one -> successors.put(one.entry().id(), one.successorId()));
        Set<UUID> unknown = unknown(successors);
        while (!unknown.isEmpty()) {
            entries("id in ?1", List.copyOf(unknown))
                    .forEach(one -> successors.put(one.entry().id(), one.successorId()));
            unknown = unknown(successors);
        }
        return found.stream()
                .sorted(Comparator.comparing(one -> one.successorId() != null))
                .map(one -> one.as(last(one.entry().id(), successors)))
                .toList();
    }

    private static Set<UUID> unknown(Map<UUID, UUID> successors) {
        Set<UUID> unknown = new HashSet<>(successors.values());
        unknown.removeAll(successors.keySet());
        unknown.remove(null);
        return unknown;
    }

    private static UUID last(UUID id, Map<UUID, UUID> successors) {
        UUID at = id;
        while (successors.get(at) != null) {
            at = successors.get(at);
        }
        return at;
    }

    /** Who is meant by a search, at most a thousand: more than that is no search but a list. */
    public List<UUID> matching(String q) {
        Criteria criteria = ContractorSearch.apply(new Criteria(), q);
        return contractors.ids(criteria, MOST_MATCHES);
    }

    /** Only what an entry needs: thousands are asked for, and a contractor's search grams are most of it. */
    private List<Found> entries(String condition, List<?> values) {
        return values.isEmpty()
                ? List.of()
                : contractors
                        .getEntityManager()
                        .createQuery(
                                "select id, corporateNumber, name, legalForm, formPosition, nameKey, successorId from Contractor where "
                                        + condition + " order by id",
                                Object[].class)
                        .setParameter(1, values)
                        .getResultStream()
                        .map(Found::of)
                        .toList();
    }

    /** Registers new contractors under the given ids in one batch, in the caller's transaction. */
    public void register(Map<UUID, NewContractor> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Contractor> added = new ArrayList<>();
        wanted.forEach((id, contractor) -> added.add(new Contractor(id, contractor, new Violations(), now)));
        contractors.add(added);
        // left in the session, every flush would compare all their columns once more
        added.forEach(contractors.getEntityManager()::detach);
    }
}
