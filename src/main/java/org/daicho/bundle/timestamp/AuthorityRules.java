package org.daicho.bundle.timestamp;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.bundle.signing.BundleConfig;
import org.daicho.shared.config.Bounds;
import org.daicho.shared.text.Text;

/** Settings of the time stamping authority with which the service had better not start. */
@Singleton
class AuthorityRules {

    private static final Bounds TRIES = new Bounds("DAICHO_BUNDLE_TSA_TRIES", 1, 10);

    void atStart(@Observes StartupEvent event, BundleConfig config) {
        Bounds.stopStart(broken(config.tsa()));
    }

    static List<Text> broken(BundleConfig.Tsa config) {
        return TRIES.wrong(config.tries());
    }
}
