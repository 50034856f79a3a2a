package org.daicho.bundle.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.daicho.bundle.reading.FileBytes;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify bundle.zip [--certificate file.pem] [--lang ja|en]}: the check without a server, a database or a network.
 * Ends with 0 if everything holds, 1 if something does not, 2 if it could not be checked.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    static final int ALL_HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_CHECKED = 2;

    private static final Text USAGE = Text.of(
            "使い方: verify 証拠一式.zip [--certificate 証明書.pem] [--lang ja|en]",
            "Usage: verify bundle.zip [--certificate file.pem] [--lang ja|en]");
    private static final Text NOT_READ = Text.of("読み取れません: %s", "Cannot be read: %s");
    private static final Text HOLDS = Text.of("結果: すべて一致しました（確かめた項目 %d 件）。", "Result: everything holds (%d checks).");
    private static final Text DOES_NOT_HOLD =
            Text.of("結果: 一致しないものが %d 件あります（確かめた項目 %d 件）。", "Result: %d of %d checks do not hold.");

    private final PrintStream out;
    private Locale locale = Locale.JAPANESE;
    private @Nullable Path certificate;
    private @Nullable Path bundle;
    private long checked;
    private long broken;

    private VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code */
    public static int run(List<String> arguments) {
        // a console that cannot show Japanese gets UTF-8 rather than question marks
        Charset console = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Charset fit = console.newEncoder().canEncode("台帳") ? console : StandardCharsets.UTF_8;
        return run(arguments, new PrintStream(System.out, true, fit));
    }

    static int run(List<String> arguments, PrintStream out) {
        VerifyCommand command = new VerifyCommand(out);
        if (!command.understands(arguments.iterator())) {
            out.println(USAGE.in(command.locale));
            return NOT_CHECKED;
        }
        return command.run();
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
                case "--lang" -> locale = Locale.forLanguageTag(arguments.next());
                default -> {
                    if (option || bundle != null) {
                        return false;
                    }
                    bundle = Path.of(argument);
                }
            }
        }
        return bundle != null;
    }

    private int run() {
        try (FileBytes zip = new FileBytes(Objects.requireNonNull(bundle))) {
            new BundleCheck(zip, trusted(), this::print).run();
        } catch (IOException | CertificateException unreadable) {
            out.println(NOT_READ.with(unreadable.getMessage()).in(locale));
            return NOT_CHECKED;
        }
        out.println((broken == 0 ? HOLDS.with(checked) : DOES_NOT_HOLD.with(broken, checked)).in(locale));
        return broken == 0 ? ALL_HOLDS : BROKEN;
    }

    private Set<X509Certificate> trusted() throws IOException, CertificateException {
        Set<X509Certificate> trusted = new LinkedHashSet<>();
        if (certificate != null) {
            try (InputStream in = Files.newInputStream(certificate)) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .forEach(one -> trusted.add((X509Certificate) one));
            }
            if (trusted.isEmpty()) {
                throw new CertificateException(certificate.toString());
            }
        }
        return trusted;
    }

    private void print(Finding finding) {
        boolean note = finding.mark() == Finding.Mark.NOTE;
        checked += note ? 0 : 1;
        broken += finding.mark() == Finding.Mark.BROKEN ? 1 : 0;
        String mark = note ? "--" : finding.mark() == Finding.Mark.HOLDS ? "OK" : "NG";
        out.printf(
                "%s  %s: %s%n",
                mark, finding.about().in(locale), finding.message().in(locale));
    }
}
