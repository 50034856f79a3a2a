package org.daicho.contract.arrears;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contract.ContractDirectory;

/**
 * Makes up what contracts lack, a piece at a time, on every replica: what one has locked the others pass over. Soon after the
 * start, before the gaps are looked at; again every hour, since during an upgrade the release before may still be writing.
 */
@Singleton
public class ArrearsSweep {

    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final ContractDirectory contracts;

    @Inject
    ArrearsSweep(EntityManager entityManager, ContractDirectory contracts) {
        this.entityManager = entityManager;
        this.contracts = contracts;
    }

    @Scheduled(
            every = "1h",
            delayed = "10s",
            identity = "contract-arrears",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        everything();
    }

    /** What cannot be made up, such as the owner whom a hyphen names, is passed over. */
    public void everything() {
        for (Arrear arrear : Arrear.values()) {
            UUID after = BEFORE_ALL;
            List<UUID> piece;
            do {
                UUID from = after;
                piece = QuarkusTransaction.requiringNew().call(() -> makeUp(arrear, from));
                after = piece.isEmpty() ? after : piece.get(piece.size() - 1);
            } while (!piece.isEmpty());
        }
    }

    private List<UUID> makeUp(Arrear arrear, UUID after) {
        List<UUID> locked = locked(arrear, after);
        List<UUID> lacking = locked.isEmpty() ? locked : stillLacking(arrear, locked);
        if (!lacking.isEmpty()) {
            arrear.makeUp(contracts, lacking);
        }
        return locked;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> locked(Arrear arrear, UUID after) {
        return entityManager
                .createNativeQuery(
                        arrear.query() + " and c.id > :after order by c.id limit :most for update of c skip locked",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    /** The look that locked them may be older than what another replica has made up and let go of meanwhile. */
    @SuppressWarnings("unchecked")
    private List<UUID> stillLacking(Arrear arrear, Collection<UUID> locked) {
        String ids = locked.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return entityManager
                .createNativeQuery(arrear.query() + " and c.id = any(cast(:ids as uuid[])) order by c.id", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
