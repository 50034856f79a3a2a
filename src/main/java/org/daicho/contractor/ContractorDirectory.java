package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.shared.page.Criteria;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the contractors, by id: who is there, what they are called, and who is meant by a name. */
@Singleton
public class ContractorDirectory {

    /** How another room sees a contractor. */
    public record Entry(UUID id, @Nullable String corporateNumber, CompanyName name) {}

    private static final int MOST_MATCHES = 1000;

    private final Contractors contractors;
    private final Clock clock;

    @Inject
    ContractorDirectory(Contractors contractors, Clock clock) {
        this.contractors = contractors;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return contractors.findByIdOptional(id).isPresent();
    }

    public ContractorView view(UUID id) {
        return ContractorView.of(contractors.get(id));
    }

    public List<Entry> withIds(Collection<UUID> ids) {
        return entries("id in ?1", List.copyOf(new HashSet<>(ids)));
    }

    public List<Entry> withNumbers(Collection<CorporateNumber> numbers) {
        return entries(
                "corporateNumber in ?1",
                numbers.stream().map(CorporateNumber::digits).toList());
    }

    /** Everybody whose name without its legal form is one of these. */
    public List<Entry> withNameKeys(Collection<String> nameKeys) {
        return entries("nameKey in ?1", List.copyOf(nameKeys));
    }

    /** Who is meant by a search, at most a thousand: more than that is no search but a list. */
    public List<UUID> matching(String q) {
        Criteria criteria = ContractorSearch.apply(new Criteria(), q);
        return contractors.ids(criteria, MOST_MATCHES);
    }

    /** Only what an entry needs: thousands are asked for, and a contractor's search grams are most of it. */
    private List<Entry> entries(String condition, List<?> values) {
        return values.isEmpty()
                ? List.of()
                : contractors
                        .getEntityManager()
                        .createQuery(
                                "select id, corporateNumber, name, legalForm, formPosition, nameKey from Contractor where "
                                        + condition + " order by id",
                                Object[].class)
                        .setParameter(1, values)
                        .getResultStream()
                        .map(ContractorDirectory::entry)
                        .toList();
    }

    /** Registers new contractors under the given ids in one batch, in the caller's transaction. */
    public void register(Map<UUID, NewContractor> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Contractor> added = new ArrayList<>();
        wanted.forEach((id, contractor) -> added.add(new Contractor(id, contractor, now)));
        contractors.persist(added);
        contractors.record(added, "created");
        // left in the session, every flush would compare all their columns once more
        added.forEach(contractors.getEntityManager()::detach);
    }

    private static Entry entry(Object[] row) {
        CompanyName name =
                new CompanyName((String) row[2], (LegalForm) row[3], (CompanyName.Position) row[4], (String) row[5]);
        return new Entry((UUID) row[0], (String) row[1], name);
    }
}
