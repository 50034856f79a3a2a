package org.daicho.bundle.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.daicho.bundle.checking.BundleCheck;
import org.daicho.bundle.checking.Trust;
import org.daicho.bundle.reading.FileBytes;
import org.daicho.ledger.note.UnreadableNoteException;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify bundle.zip}: the check without a server, a database or a network. Ends with 0 if everything holds, 1 if
 * something does not, 2 if it could not be checked.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    /** Larger than any answer of an authority with its chain. */
    private static final int LARGEST_STAMP = 1024 * 1024;

    private static final Text USAGE = Text.of(
            """
            使い方: verify 証拠一式.zip [--certificate 証明書.pem] [--ledger-key 検証鍵]... [--timestamp 応答.tsr]
                    [--tsa-certificate 時刻認証局.pem] [--lang ja|en]""",
            """
            Usage: verify bundle.zip [--certificate file.pem] [--ledger-key KEY]... [--timestamp file.tsr]
                   [--tsa-certificate file.pem] [--lang ja|en]""");
    private final Set<String> ledgerKeys = new LinkedHashSet<>();
    private Locale locale = Locale.JAPANESE;
    private @Nullable Path certificate;
    private @Nullable Path timestamp;
    private @Nullable Path authority;
    private @Nullable Path bundle;

    private VerifyCommand() {}

    /** @return the exit code */
    public static int run(List<String> arguments) {
        return run(arguments, Console.out());
    }

    static int run(List<String> arguments, PrintStream out) {
        VerifyCommand command = new VerifyCommand();
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
                case "--certificate" -> certificate = Path.of(arguments.next());
                case "--ledger-key" -> ledgerKeys.add(arguments.next());
                case "--timestamp" -> timestamp = Path.of(arguments.next());
                case "--tsa-certificate" -> authority = Path.of(arguments.next());
                case "--lang" -> locale = Locale.forLanguageTag(arguments.next());
                default -> {
                    if (option || bundle != null) {
                        return false;
                    }
                    bundle = Path.of(argument);
                }
            }
        }
        return bundle != null && (authority == null || timestamp != null);
    }

    private int run(Report report) {
        try (FileBytes zip = new FileBytes(Objects.requireNonNull(bundle))) {
            new BundleCheck(zip, trust(), report::tell).run();
            return report.result();
        } catch (IOException | CertificateException | UnreadableNoteException unreadable) {
            return report.notRead(unreadable);
        }
    }

    private Trust trust() throws IOException, CertificateException {
        Set<VerifierKey> keys = new LinkedHashSet<>();
        ledgerKeys.forEach(key -> keys.add(VerifierKey.parse(key)));
        return new Trust(certificates(certificate), keys, stamp(), certificates(authority));
    }

    private byte @Nullable [] stamp() throws IOException {
        if (timestamp == null) {
            return null;
        }
        try (InputStream in = Files.newInputStream(timestamp)) {
            return in.readNBytes(LARGEST_STAMP);
        }
    }

    private static Set<X509Certificate> certificates(@Nullable Path file) throws IOException, CertificateException {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        if (file != null) {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(one -> certificates.add((X509Certificate) one));
            }
            if (certificates.isEmpty()) {
                throw new CertificateException(file.toString());
            }
        }
        return certificates;
    }
}
