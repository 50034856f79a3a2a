package org.daicho.evidence.scan;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** ClamAV where it is configured, nobody otherwise. */
@Singleton
class ScannerChoice {

    private static final class Nobody implements ContentScanner {

        @Override
        public ScanVerdict scan(Source file, long size) {
            return ScanVerdict.NOT_REQUIRED;
        }

        @Override
        public boolean isThere() {
            return false;
        }
    }

    @Produces
    @Singleton
    ContentScanner scanner(ScannerConfig config, Clock clock) {
        return config.clamav()
                .<ContentScanner>map(address -> new ClamAv(address, config, clock))
                .orElseGet(Nobody::new);
    }
}
