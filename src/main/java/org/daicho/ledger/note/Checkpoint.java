package org.daicho.ledger.note;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a checkpoint says (C2SP tlog-checkpoint): origin, size and root hash, a line each. Further lines are allowed, and not
 * for us to understand.
 *
 * @param origin which ledger
 * @param size how many entries its tree has
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern FORM =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,18})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

    /** Throws {@link UnreadableNoteException}. */
    public static Checkpoint parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableNoteException("not a checkpoint");
        }
        try {
            return new Checkpoint(parts.group(1), Long.parseLong(parts.group(2)), VerifierKey.base64(parts.group(3)));
        } catch (NumberFormatException tooLarge) {
            throw new UnreadableNoteException("not a checkpoint");
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
    }
}
