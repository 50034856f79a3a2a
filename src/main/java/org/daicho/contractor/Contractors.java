package org.daicho.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.page.Criteria;

/** The contractors, and the record of their changes. */
@Singleton
class Contractors extends Records<Contractor> {

    @Inject
    Contractors(Ledger ledger, Clock clock) {
        super("contractor", ledger, clock);
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
}
