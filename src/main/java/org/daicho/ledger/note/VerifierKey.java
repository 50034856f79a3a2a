package org.daicho.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs, and how that is checked: {@code name+hash+base64} of C2SP signed-note, the form in which verifiers take keys.
 *
 * @param name of the key, without white space and plus signs
 * @param hash hexadecimal, the first four bytes of SHA-256 of name, line end, 1 and key: what stands before a signature
 * @param key the 32 bytes of an Ed25519 key
 */
public record VerifierKey(String name, String hash, byte[] key) {

    static final byte ED25519 = 1;
    static final int HASH_BYTES = 4;

    private static final Pattern FORM = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    public static VerifierKey of(String name, byte[] key) {
        return new VerifierKey(name, hash(name, key), key);
    }

    /** Throws {@link UnreadableNoteException} for any other form, algorithm or hash. */
    public static VerifierKey parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableNoteException("not a verifier key: " + text);
        }
        byte[] typed = base64(parts.group(3));
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != ED25519) {
            throw new UnreadableNoteException("not an Ed25519 key: " + text);
        }
        VerifierKey read = of(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.hash.equals(parts.group(2))) {
            throw new UnreadableNoteException("the key does not have the hash " + parts.group(2));
        }
        return read;
    }

    public String text() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(ED25519);
        typed.writeBytes(key);
        return name + '+' + hash + '+' + Base64.getEncoder().encodeToString(typed.toByteArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    /** The text may be a private key, so the exception does not show it. */
    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableNoteException("not base64");
        }
    }

    private static String hash(String name, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return HexFormat.of().formatHex(digest.digest(key), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
