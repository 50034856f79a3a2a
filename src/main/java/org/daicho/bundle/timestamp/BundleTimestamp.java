package org.daicho.bundle.timestamp;

import jakarta.persistence.Entity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.id.Ids;

/** An authority's word that it has seen a bundle's tag manifest. Never changed. */
@Entity(name = "BundleTimestamp")
class BundleTimestamp extends Kept {

    private static final int LONGEST_NAME = 1_000;

    UUID bundleId;
    Instant stampedAt;
    String authority;
    byte[] response;
    String sha256;

    protected BundleTimestamp() {}

    BundleTimestamp(UUID bundleId, TimestampRule.Stamp stamp, byte[] response, Instant now) {
        super(Ids.next(), now);
        this.bundleId = bundleId;
        this.stampedAt = stamp.at();
        this.authority = stamp.authority()
                .substring(0, Math.min(LONGEST_NAME, stamp.authority().length()));
        this.response = response.clone();
        this.sha256 = hex(response);
    }

    @Override
    public BundleTimestampView view() {
        return new BundleTimestampView(id, version, bundleId, stampedAt, authority, sha256, createdAt, updatedAt);
    }

    private static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
