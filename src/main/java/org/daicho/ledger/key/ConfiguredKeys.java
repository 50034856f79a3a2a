package org.daicho.ledger.key;

import java.util.List;
import java.util.stream.Stream;
import org.daicho.ledger.note.NoteSigner;
import org.daicho.ledger.note.UnreadableNoteException;

/** Reads the keys that are configured. A wrong one stops the start, and is not shown in the log. */
final class ConfiguredKeys {

    private ConfiguredKeys() {}

    /** @param text keys with commas between them; blank for none */
    static List<NoteSigner> read(String text, String origin) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> signer(key, origin))
                .toList();
    }

    private static NoteSigner signer(String key, String origin) {
        try {
            NoteSigner signer = NoteSigner.parse(key);
            if (!signer.verifier().name().equals(origin)) {
                throw new UnreadableNoteException("its name is not the origin " + origin);
            }
            return signer;
        } catch (UnreadableNoteException wrong) {
            throw new IllegalStateException(
                    "DAICHO_LEDGER_KEY を読み取れません。DAICHO_LEDGER_KEY cannot be read: " + wrong.getMessage());
        }
    }
}
