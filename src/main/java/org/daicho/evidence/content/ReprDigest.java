package org.daicho.evidence.content;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 that a sender promises by {@code Repr-Digest: sha-256=:…:} (RFC 9530). Other algorithms in the header are
 * passed over, as the RFC has it.
 */
public final class ReprDigest {

    public static final String HEADER = "Repr-Digest";

    private static final int SHA256_BYTES = 32;
    /** A dictionary member of RFC 9651 whose value is a byte sequence, parameters allowed. */
    private static final Pattern MEMBER = Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):(?:;.*)?");

    private static final Text MALFORMED =
            Text.of("Repr-Digest は sha-256=:（Base64）: の形で書いてください。", "Write Repr-Digest as sha-256=:(Base64):.");

    private final String place;
    private final byte[] sha256;

    private ReprDigest(String place, byte[] sha256) {
        this.place = place;
        this.sha256 = sha256;
    }

    /**
     * The same promise from elsewhere than the header.
     *
     * @param place where it was made, as a violation names it
     */
    public static ReprDigest stated(String place, byte[] sha256) {
        return new ReprDigest(place, sha256);
    }

    /** Null without the header or without SHA-256 in it. Throws 400 {@code malformed-digest}. */
    public static @Nullable ReprDigest parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        ReprDigest found = null;
        for (String one : header.split(",", -1)) {
            Matcher member = MEMBER.matcher(one.strip());
            if (!member.matches()) {
                throw malformed(header);
            }
            if (member.group(1).equals("sha-256")) {
                found = new ReprDigest(HEADER, decoded(member.group(2), header));
            }
        }
        return found;
    }

    private static byte[] decoded(String base64, String header) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == SHA256_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed(header);
        }
        throw malformed(header);
    }

    private static ProblemException malformed(String header) {
        return ProblemException.invalid(HEADER, "malformed-digest", MALFORMED, header);
    }

    boolean matches(byte[] digest) {
        return Arrays.equals(sha256, digest);
    }

    String place() {
        return place;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
