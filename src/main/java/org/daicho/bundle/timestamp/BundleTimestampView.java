package org.daicho.bundle.timestamp;

import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time stamp over a bundle's {@code tagmanifest-sha256.txt}.
 *
 * @param stampedAt when the authority says it saw it
 * @param authority as the authority's certificate names it
 * @param sha256 of the authority's answer
 */
@Schema(name = "BundleTimestamp")
public record BundleTimestampView(
        UUID id,
        long version,
        UUID bundleId,
        Instant stampedAt,
        @Schema(examples = "CN=Time Stamping Authority,C=JP") String authority,
        String sha256,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
