package org.daicho.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;

/** Keys that the service makes once and every replica reads: whoever inserts first decides. */
@ApplicationScoped
public class ServiceSecrets {

    private static final int BYTES = 32;

    private final EntityManager entityManager;

    @Inject
    ServiceSecrets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public byte[] get(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        entityManager
                .createNativeQuery("insert into service_secret (name, value) values (?1, ?2) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, fresh)
                .executeUpdate();
        return (byte[]) entityManager
                .createNativeQuery("select value from service_secret where name = ?1", byte[].class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
