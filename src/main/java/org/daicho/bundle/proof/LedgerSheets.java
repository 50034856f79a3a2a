package org.daicho.bundle.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daicho.bundle.sheet.SheetFile;
import org.daicho.bundle.sheet.Table;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.ledger.proof.LedgerProofs;
import org.daicho.ledger.proof.ProvedEntry;
import org.daicho.ledger.tree.SealedEntry;
import org.daicho.shared.text.Text;

/**
 * Writes the entries that a bundle rests on, with the proof that each is in one signed tree, some hundred at a time. What
 * the reader may not see is left out and listed, with its place but without a word of its content.
 */
@Singleton
public class LedgerSheets {

    private static final Text CLOSED = Text.of("この受取人には渡せない記録です。", "Not for this reader.");

    private final LedgerProofs proofs;

    @Inject
    LedgerSheets(LedgerProofs proofs) {
        this.proofs = proofs;
    }

    /** Where a finished file goes. */
    @FunctionalInterface
    public interface Place {
        void take(LedgerFile kind, SheetFile.Finished file) throws IOException;
    }

    public void write(Basis basis, Place place) throws IOException {
        LedgerProofs.Head head = proofs.head();
        try (SheetFile entries = new SheetFile();
                SheetFile lines = new SheetFile();
                Table omitted = new Table("位置", "種類", "ID", "版", "理由", "reason")) {
            basis.each(page -> {
                List<ProvedEntry> proved =
                        proofs.prove(page.stream().map(Basis.Read::version).toList(), head.size());
                for (int i = 0; i < page.size(); i++) {
                    write(page.get(i), proved.get(i), entries, lines, omitted);
                }
            });
            text(LedgerFile.CHECKPOINT, head.note(), place);
            text(LedgerFile.KEYS, keys(head.keys()), place);
            place.take(LedgerFile.ENTRIES, entries.finish());
            place.take(LedgerFile.PROOFS, lines.finish());
            place.take(LedgerFile.OMITTED, omitted.finish());
        }
    }

    private void write(Basis.Read read, ProvedEntry proved, SheetFile entries, SheetFile lines, Table omitted)
            throws IOException {
        SealedEntry entry = proved.entry();
        if (read.open() && !proofs.hides(read.version().type())) {
            entries.write(entry.content().canonical() + '\n');
            lines.write(ProofLine.of(proved, read.path()).json() + '\n');
        } else {
            omitted.row(
                    entry.position(),
                    read.version().type(),
                    read.version().id(),
                    read.version().version(),
                    CLOSED.ja(),
                    CLOSED.en());
        }
    }

    private static String keys(List<VerifierKey> keys) {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.text()).append('\n'));
        return lines.toString();
    }

    private static void text(LedgerFile kind, String text, Place place) throws IOException {
        try (SheetFile file = new SheetFile()) {
            file.out().write(text.getBytes(StandardCharsets.UTF_8));
            place.take(kind, file.finish());
        }
    }
}
