package org.daicho.evidence.scan;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** ClamAV where it is configured, nobody otherwise. */
@Singleton
class ScannerChoice {

    @Produces
    @Singleton
    ContentScanner scanner(ScannerConfig config, Clock clock) {
        return config.clamav()
                .<ContentScanner>map(address -> new ClamAv(address, config, clock))
                .orElse((file, size) -> ScanVerdict.NOT_REQUIRED);
    }
}
