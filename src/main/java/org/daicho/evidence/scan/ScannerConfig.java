package org.daicho.evidence.scan;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the scanner of malware. */
@ConfigMapping(prefix = "daicho.scanner")
public interface ScannerConfig {

    /** ClamAV's daemon as {@code host:port}; without it files are not scanned. Its own connection is not encrypted. */
    Optional<String> clamav();

    /**
     * Larger files are not sent and recorded as not scanned. No more than {@code StreamMaxLength}, {@code MaxFileSize} and
     * {@code MaxScanSize} in clamd.conf, which also needs {@code AlertExceedsMax yes}: without it ClamAV calls clean what it
     * has not looked at. 25 MiB is what Debian's package is set to.
     */
    @WithDefault("25M")
    MemorySize maxSize();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long after a file could not be scanned it is tried again. */
    @WithDefault("6h")
    Duration rescanAfter();

    /** How long the scanner may think. */
    @WithDefault("120s")
    Duration timeout();
}
