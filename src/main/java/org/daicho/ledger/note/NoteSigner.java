package org.daicho.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key that signs notes. */
public final class NoteSigner {

    /** The usual form of a signing key in files: as Go's note package writes it. */
    private static final Pattern FORM =
            Pattern.compile("PRIVATE\\+KEY\\+([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final VerifierKey verifier;
    private final KeyPair pair;

    private NoteSigner(String name, byte[] seed) {
        this.pair = Ed25519.pair(seed);
        this.verifier = VerifierKey.of(name, Ed25519.bare(pair.getPublic()));
    }

    /** @param seed 32 random bytes, the private key of RFC 8032 */
    public static NoteSigner of(String name, byte[] seed) {
        return new NoteSigner(name, seed);
    }

    /** Reads {@code PRIVATE+KEY+name+hash+base64}; what is wrong is said without showing the key. */
    public static NoteSigner parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableNoteException("not of the form PRIVATE+KEY+name+hash+base64");
        }
        byte[] typed = VerifierKey.base64(parts.group(3));
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != VerifierKey.ED25519) {
            throw new UnreadableNoteException("not an Ed25519 key");
        }
        NoteSigner read = of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.verifier.hash().equals(parts.group(2))) {
            throw new UnreadableNoteException("the key does not have the hash " + parts.group(2));
        }
        return read;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        return Ed25519.sign(pair, text.getBytes(StandardCharsets.UTF_8));
    }
}
