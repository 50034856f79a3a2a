package org.daicho.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures (C2SP signed-note): the text, an empty line, and a line for each signature. Signatures by keys that
 * one does not know are no fault; a note counts when one that one does know verifies.
 *
 * @param text ends with a line end, and has no empty line at its end
 */
public record SignedNote(String text, List<Signature> signatures) {

    /**
     * One line under the text.
     *
     * @param keyHash hexadecimal, as in {@link VerifierKey#hash()}
     * @param bytes the signature itself
     */
    public record Signature(String keyName, String keyHash, byte[] bytes) {}

    /** More than this is no checkpoint of anybody's; verifiers refuse it as well. */
    private static final int LONGEST = 64 * 1024;

    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/=]+)");

    public static SignedNote sign(String text, List<NoteSigner> signers) {
        return new SignedNote(
                text,
                signers.stream()
                        .map(signer -> new Signature(
                                signer.verifier().name(), signer.verifier().hash(), signer.sign(text)))
                        .toList());
    }

    /** Throws {@link UnreadableNoteException}; says nothing about whether any signature is right. */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || split < 0 || !note.endsWith("\n") || hasControls(note)) {
            throw new UnreadableNoteException("not a signed note");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2).split("\n")) {
            Matcher parts = LINE.matcher(line);
            byte[] blob = parts.matches() ? VerifierKey.base64(parts.group(2)) : new byte[0];
            if (blob.length <= VerifierKey.HASH_BYTES) {
                throw new UnreadableNoteException("not a signature: " + line);
            }
            signatures.add(new Signature(
                    parts.group(1),
                    HexFormat.of().formatHex(blob, 0, VerifierKey.HASH_BYTES),
                    Arrays.copyOfRange(blob, VerifierKey.HASH_BYTES, blob.length)));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .anyMatch(signature -> signature.keyName().equals(key.name())
                        && signature.keyHash().equals(key.hash())
                        && Ed25519.verifies(key.key(), text.getBytes(StandardCharsets.UTF_8), signature.bytes()));
    }

    /** The whole note as it is sent and kept. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            ByteArrayOutputStream blob = new ByteArrayOutputStream();
            blob.writeBytes(HexFormat.of().parseHex(signature.keyHash()));
            blob.writeBytes(signature.bytes());
            note.append("\u2014 ")
                    .append(signature.keyName())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(blob.toByteArray()))
                    .append('\n');
        }
        return note.toString();
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n');
    }
}
