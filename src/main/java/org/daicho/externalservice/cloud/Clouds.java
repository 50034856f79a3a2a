package org.daicho.externalservice.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The cloud services, and the record of their changes. */
@Singleton
class Clouds extends Records<Cloud> {

    @Inject
    Clouds(Ledger ledger, Clock clock) {
        super(ServiceKind.CLOUD_SERVICE.subject(), ledger, clock);
    }

    /** The one of that key that is neither refused nor ended: of those there may be many. */
    Optional<Cloud> open(CloudKey key) {
        return open(Set.of(key)).stream().findFirst();
    }

    List<Cloud> open(Collection<CloudKey> keys) {
        List<String> names = keys.stream().map(CloudKey::nameKey).distinct().toList();
        return list(
                        "nameKey in ?1 and state not in ?2 order by id",
                        names,
                        List.of(ServiceState.REFUSED, ServiceState.ENDED))
                .stream()
                .filter(cloud -> keys.contains(new CloudKey(cloud.nameKey, cloud.unitKey)))
                .toList();
    }
}
