package org.daicho.objectstore;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Says whether the store answers. A store that is away at the start does not stop the service: the register stays readable,
 * and the bucket is made as soon as the store is back.
 */
@Readiness
@Singleton
class StoreReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreReadiness.class);

    private final ObjectStore store;
    private final ObjectLocks locks;

    @Inject
    StoreReadiness(ObjectStore store, ObjectLocks locks) {
        this.store = store;
        this.locks = locks;
    }

    void atStart(@Observes StartupEvent event) {
        try {
            store.check();
            if (!locks.areOffered()) {
                LOG.warn("バケットに Object Lock がありません。保存期間中の削除を保管先では防げません。"
                        + " / The bucket offers no Object Lock: the store itself does not prevent early deletion.");
            }
        } catch (IOException away) {
            LOG.errorf("オブジェクトストアに接続できません / the object store does not answer: %s", away.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            return HealthCheckResponse.named("object-store")
                    .up()
                    .withData("objectLock", locks.areOffered())
                    .build();
        } catch (IOException away) {
            return HealthCheckResponse.named("object-store")
                    .down()
                    .withData("reason", String.valueOf(away.getMessage()))
                    .build();
        }
    }
}
