package org.daicho.evidence.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of evidence. */
@ConfigMapping(prefix = "daicho.evidence")
public interface EvidenceConfig {

    /** The largest file that is taken ({@code DAICHO_EVIDENCE_MAX_SIZE}); the server's own limit follows it. */
    @WithDefault("16G")
    MemorySize maxSize();

    /** How old an announcement without its file, or an interrupted upload, gets before it is swept away. */
    @WithDefault("24h")
    Duration receivingExpiry();
}
