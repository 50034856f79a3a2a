package org.daicho.groupware.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets one replica at a time work for a connector: others would overtake it, and a busy server refuses what comes in parallel.
 */
@Singleton
class Turns {

    /** Longer than any one attempt may take. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Turns(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Takes or prolongs the turn; false while it is another's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String connector, UUID holder) {
        return entityManager
                        .createNativeQuery(
                                """
                                insert into connector_turn (connector, holder, until) values (?1, ?2, ?3)
                                on conflict (connector) do update set holder = excluded.holder, until = excluded.until
                                where connector_turn.holder = excluded.holder or connector_turn.until < ?4""")
                        .setParameter(1, connector)
                        .setParameter(2, holder)
                        .setParameter(3, clock.instant().plus(LENGTH))
                        .setParameter(4, clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(String connector, UUID holder) {
        entityManager
                .createNativeQuery("delete from connector_turn where connector = ?1 and holder = ?2")
                .setParameter(1, connector)
                .setParameter(2, holder)
                .executeUpdate();
    }
}
