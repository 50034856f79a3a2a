package org.daicho.evidence.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The digest of one request's body ({@code Upload-Checksum}, tus 1.0 "Checksum"). */
final class UploadChecksum {

    static final String HEADER = "Upload-Checksum";
    static final String ALGORITHMS = "sha256,sha1";

    private static final Map<String, String> KNOWN = Map.of("sha256", "SHA-256", "sha1", "SHA-1");
    private static final Text MALFORMED = Text.of(
            "Upload-Checksum は「sha256（または sha1） Base64」の形で書いてください。",
            "Write Upload-Checksum as sha256 or sha1, a space, and Base64.");
    private static final Text DIFFERS = Text.of(
            "Upload-Checksum が受信した内容と一致しません。もう一度送ってください。",
            "Upload-Checksum is not that of what arrived. Send it again.");

    private final MessageDigest digest;
    private final byte[] promised;

    private UploadChecksum(MessageDigest digest, byte[] promised) {
        this.digest = digest;
        this.promised = promised;
    }

    /** Null without the header. Throws 400 for what cannot be checked. */
    static @Nullable UploadChecksum parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] halves = header.split(" ", 2);
        String algorithm = KNOWN.get(halves[0]);
        if (algorithm == null || halves.length < 2) {
            throw malformed(header);
        }
        try {
            return new UploadChecksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(halves[1]));
        } catch (IllegalArgumentException notBase64) {
            throw malformed(header);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void update(byte[] data, int offset, int length) {
        digest.update(data, offset, length);
    }

    /** Throws 460, as tus has it. */
    void check() {
        if (!MessageDigest.isEqual(digest.digest(), promised)) {
            throw ProblemException.of(ProblemKind.CHECKSUM_MISMATCH, DIFFERS);
        }
    }

    private static ProblemException malformed(String header) {
        return ProblemException.invalid(HEADER, "malformed-checksum", MALFORMED, header);
    }
}
