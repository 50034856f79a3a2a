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

    @Inject
    StoreReadiness(ObjectStore store) {
        this.store = store;
    }

    void atStart(@Observes StartupEvent event) {
        try {
            store.check();
        } catch (IOException away) {
            LOG.errorf("オブジェクトストアに接続できません / the object store does not answer: %s", away.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            return HealthCheckResponse.up("object-store");
        } catch (IOException away) {
            return HealthCheckResponse.named("object-store")
                    .down()
                    .withData("reason", String.valueOf(away.getMessage()))
                    .build();
        }
    }
}
