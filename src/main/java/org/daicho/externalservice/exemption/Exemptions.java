package org.daicho.externalservice.exemption;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;
import org.daicho.shared.problem.ProblemException;

/** The exceptions, and the record of their changes. */
@Singleton
class Exemptions extends Records<Exemption> {

    @Inject
    Exemptions(Ledger ledger, Clock clock) {
        super("service-exception", ledger, clock);
    }

    /** Those that hold on a day. */
    List<Exemption> of(String serviceType, Collection<UUID> serviceIds, LocalDate day) {
        return list(
                "serviceType = ?1 and serviceId in ?2 and fromOn <= ?3 and untilOn >= ?3 order by fromOn, id",
                serviceType,
                List.copyOf(serviceIds),
                day);
    }

    /** Throws 404 for one of something else. */
    Exemption get(String serviceType, UUID serviceId, UUID id) {
        Exemption found = get(id);
        if (!found.serviceType.equals(serviceType) || !found.serviceId.equals(serviceId)) {
            throw ProblemException.notFound(subject(), id);
        }
        return found;
    }
}
