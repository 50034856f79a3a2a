package org.daicho.evidence.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of evidence. */
@ConfigMapping(prefix = "daicho.evidence")
public interface EvidenceConfig {

    /** The largest file that is taken ({@code DAICHO_EVIDENCE_MAX_SIZE}); the server's own limit follows it. */
    @WithDefault("16G")
    MemorySize maxSize();

    /** How old an announcement without its file, or an interrupted upload, gets before it is swept away. */
    @WithDefault("24h")
    Duration receivingExpiry();

    /**
     * A JSON file with the body's own classes of retention, in the form of the one that comes with the product: 1, 3, 5 and 10
     * years, and for ever.
     */
    Optional<Path> retentionClasses();

    /** Within which time every file is read again and compared with its digest. */
    @WithDefault("30d")
    Duration recheckWithin();
}
