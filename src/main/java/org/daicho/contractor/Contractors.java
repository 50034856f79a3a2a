package org.daicho.contractor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.problem.ProblemException;

/** The contractors, and the record of their changes. */
@Singleton
class Contractors implements PanacheRepositoryBase<Contractor, UUID> {

    static final String SUBJECT = "contractor";

    private final Ledger ledger;

    @Inject
    Contractors(Ledger ledger) {
        this.ledger = ledger;
    }

    Contractor get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    Contractor getByNumber(CorporateNumber number) {
        return byNumber(number).orElseThrow(() -> ProblemException.notFound(SUBJECT, number.digits()));
    }

    Optional<Contractor> byNumber(CorporateNumber number) {
        return find("corporateNumber", number.digits()).firstResultOptional();
    }

    List<UUID> ids(Criteria criteria, int most) {
        var query = getEntityManager()
                .createQuery("select e.id from Contractor e where " + criteria.where(), UUID.class)
                .setMaxResults(most);
        criteria.bind(query);
        return query.getResultList();
    }

    /** Flushes once for all of them, so that a batch of changes is a batch of statements. */
    void record(Collection<Contractor> changed, String verb) {
        flush();
        for (Contractor contractor : changed) {
            ledger.append(new Change(SUBJECT, contractor.id, contractor.version, verb, ContractorView.of(contractor)));
        }
    }

    void record(Contractor changed, String verb) {
        record(List.of(changed), verb);
    }
}
