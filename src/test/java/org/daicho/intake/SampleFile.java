package org.daicho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The desk's own files, with references, corporate numbers and the one name without a number replaced by fresh ones: all tests
 * share one database, and each wants an empty register.
 */
public final class SampleFile {

    private static final String REFERENCES = "滝雫環契";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-9][0-9]{12}(?![0-9])");
    private static final AtomicInteger MARKS = new AtomicInteger(7000);

    private final int mark = MARKS.incrementAndGet();
    private final Map<String, String> numbers = new TreeMap<>();

    public String mark() {
        return "滝" + mark + "契";
    }

    /** What tells the names of this file from those of others. */
    String number() {
        return Integer.toString(mark);
    }

    public byte[] good() {
        Charset windows31j = Charset.forName("windows-31j");
        return rewritten(new String(bytes("contract-register-r8.windows-31j.csv"), windows31j))
                .getBytes(windows31j);
    }

    public byte[] bad() {
        return rewritten(new String(bytes("contract-register-bad.utf-8.csv"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] clouds() {
        Charset windows31j = Charset.forName("windows-31j");
        return rewritten(new String(bytes("cloud-services-r8.windows-31j.csv"), windows31j))
                .getBytes(windows31j);
    }

    /** The register of contractors: here every name is marked, since a name alone finds whoever has no number. */
    public byte[] contractors() {
        Charset windows31j = Charset.forName("windows-31j");
        String text = new String(bytes("contractors-r8.windows-31j.csv"), windows31j);
        int firstRow = text.indexOf('\n') + 1;
        String marked = text.substring(firstRow).replaceAll("(?m)^([^,\r\n]+),", "$1" + mark + ",");
        return (text.substring(0, firstRow) + numbered(marked)).getBytes(windows31j);
    }

    public byte[] accounts() {
        return rewritten(new String(bytes("social-media-accounts-r8.utf-8.csv"), StandardCharsets.UTF_8)
                        .replace("例示環境組合", "例示環境組合" + mark)
                        .replace("@example_kankyo", "@example_kankyo" + mark))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same replacements as in the files; a number with a wrong check digit stays what it is. */
    String rewritten(String text) {
        String marked = text.replace(REFERENCES, mark()).replace("北上川衛生社", "北上川衛生社" + mark);
        for (String unit : List.of("総務課", "施設課", "議会事務局")) {
            marked = marked.replace(unit, unit + mark);
        }
        return numbered(marked);
    }

    private String numbered(String marked) {
        return NUMBER.matcher(marked).replaceAll(number -> Matcher.quoteReplacement(fresh(number.group())));
    }

    private String fresh(String number) {
        String base = number.substring(1);
        return LargeRegister.withCheckDigit(base).equals(number)
                ? numbers.computeIfAbsent(number, known -> LargeRegister.withCheckDigit(mark + base.substring(4)))
                : number;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SampleFile.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
