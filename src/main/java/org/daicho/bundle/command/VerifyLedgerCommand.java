package org.daicho.bundle.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.ledger.note.UnreadableNoteException;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify-ledger entries.ndjson checkpoint...}: whether the ledger as it is handed out today has, unchanged and in
 * their order, all entries of every checkpoint that a reader has kept from before. Ends as {@link VerifyCommand} does.
 */
public final class VerifyLedgerCommand {

    public static final String NAME = "verify-ledger";

    /** A note with a dozen signatures has 2 KiB. */
    private static final int LONGEST_NOTE = 64 * 1024;

    private static final Text USAGE = Text.of(
            """
            使い方: verify-ledger 記録.ndjson チェックポイント... [--ledger-key 検証鍵]... [--lang ja|en]
                    記録は GET /api/v1/ledger/entries（Accept: application/x-ndjson）で取り出したもの""",
            """
            Usage: verify-ledger entries.ndjson checkpoint... [--ledger-key KEY]... [--lang ja|en]
                   with the entries as GET /api/v1/ledger/entries (Accept: application/x-ndjson) gives them""");

    private final Set<String> ledgerKeys = new LinkedHashSet<>();
    private final List<Path> notes = new ArrayList<>();
    private Locale locale = Locale.JAPANESE;
    private @Nullable Path entries;

    private VerifyLedgerCommand() {}

    /** @return the exit code */
    public static int run(List<String> arguments) {
        return run(arguments, Console.out());
    }

    static int run(List<String> arguments, PrintStream out) {
        VerifyLedgerCommand command = new VerifyLedgerCommand();
        boolean understood = command.understands(arguments.iterator());
        Report report = new Report(out, command.locale);
        return understood ? command.run(report) : report.usage(USAGE);
    }

    private boolean understands(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            boolean option = argument.startsWith("--");
            if (option && !arguments.hasNext()) {
                return false;
            }
            switch (argument) {
                case "--ledger-key" -> ledgerKeys.add(arguments.next());
                case "--lang" -> locale = Locale.forLanguageTag(arguments.next());
                default -> {
                    if (option) {
                        return false;
                    }
                    add(Path.of(argument));
                }
            }
        }
        return entries != null && !notes.isEmpty();
    }

    private void add(Path file) {
        if (entries == null) {
            entries = file;
        } else {
            notes.add(file);
        }
    }

    private int run(Report report) {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(entries))) {
            new ExportCheck(checkpoints(), keys(), report::tell).run(in);
            return report.result();
        } catch (BrokenZipException broken) {
            return report.notRead(new IOException(broken.reason().in(locale)));
        } catch (IOException | UnreadableNoteException unreadable) {
            return report.notRead(unreadable);
        }
    }

    private List<KeptCheckpoint> checkpoints() throws IOException {
        List<KeptCheckpoint> kept = new ArrayList<>();
        for (Path note : notes) {
            try (InputStream in = Files.newInputStream(note)) {
                kept.add(KeptCheckpoint.read(
                        note.toString(), new String(in.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8)));
            }
        }
        return kept;
    }

    private Set<VerifierKey> keys() {
        Set<VerifierKey> keys = new LinkedHashSet<>();
        ledgerKeys.forEach(key -> keys.add(VerifierKey.parse(key)));
        return keys;
    }
}
