package org.daicho.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/**
 * Tells the encoding of a file by its whole content, in one pass and constant memory. Statistics are not asked: a strict
 * decoder is right where they guess, and a wrong guess about a name is worse than a refusal.
 *
 * <p>Never {@code Shift_JIS}: under that name Java knows neither ㈱ nor 髙.
 */
enum CsvEncoding {
    UTF_8_WITH_BOM(StandardCharsets.UTF_8),
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_31J(Charset.forName("windows-31j"));

    static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int CHUNK = 64 * 1024;

    private static final Text SAVE_AS_UTF_8 = Text.of(
            "CSV ではないか、UTF-16 で保存されています。Excel の「CSV UTF-8（コンマ区切り）」で保存し直してください。",
            "This is no CSV file, or it was saved as UTF-16. Save it again as \"CSV UTF-8 (comma delimited)\".");
    private static final Text NEITHER = Text.of(
            "文字コードが UTF-8 でも windows-31j でもありません。%d 行目（先頭から %d バイト目）を %s として読めません。",
            "The encoding is neither UTF-8 nor windows-31j: line %d (byte %d) cannot be read as %s.");
    private static final Text NOTHING = Text.of("ファイルが空です。", "The file is empty.");

    private final Charset charset;

    CsvEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** @throws UnreadableCsvException {@code empty-file}, {@code utf-16}, {@code nul-byte} or {@code unknown-encoding} */
    static CsvEncoding of(Path file) throws IOException {
        var utf8 = new StrictScan(UTF_8.charset, CHUNK);
        var windows31j = new StrictScan(WINDOWS_31J.charset, CHUNK);
        boolean bom;
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            int length = in.readNBytes(chunk, 0, CHUNK);
            bom = startsWith(chunk, length, BOM);
            refuseAtOnce(chunk, length, bom);
            while (length > 0) {
                refuseNul(chunk, length);
                utf8.accept(chunk, length);
                windows31j.accept(chunk, length);
                length = in.readNBytes(chunk, 0, CHUNK);
            }
        }
        utf8.end();
        windows31j.end();
        return decide(file, bom, utf8, windows31j);
    }

    private static CsvEncoding decide(Path file, boolean bom, StrictScan utf8, StrictScan windows31j)
            throws IOException {
        if (!utf8.failed()) {
            return bom ? UTF_8_WITH_BOM : UTF_8;
        }
        if (!bom && !windows31j.failed()) {
            return WINDOWS_31J;
        }
        boolean rather = bom || utf8.offset() >= windows31j.offset();
        long offset = rather ? utf8.offset() : windows31j.offset();
        long line = lineAt(file, offset);
        var name = rather ? "UTF-8" : "windows-31j";
        throw new UnreadableCsvException(Violation.of("unknown-encoding", NEITHER.with(line, offset, name))
                .found(Map.of("line", line, "offset", offset, "encoding", name)));
    }

    private static void refuseAtOnce(byte[] chunk, int length, boolean bom) {
        if (length == 0 || bom && length == BOM.length) {
            throw emptyFile();
        }
        if (startsWith(chunk, length, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(chunk, length, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw new UnreadableCsvException(Violation.of("utf-16", SAVE_AS_UTF_8));
        }
    }

    private static void refuseNul(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == 0) {
                throw new UnreadableCsvException(Violation.of("nul-byte", SAVE_AS_UTF_8));
            }
        }
    }

    static UnreadableCsvException emptyFile() {
        return new UnreadableCsvException(Violation.of("empty-file", NOTHING));
    }

    private static boolean startsWith(byte[] chunk, int length, byte[] start) {
        return length >= start.length && Arrays.equals(chunk, 0, start.length, start, 0, start.length);
    }

    /** Read again, because counting on the way would cost every good file for the sake of the few bad ones. */
    private static long lineAt(Path file, long offset) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (long i = 0; i < offset; i++) {
                line += in.read() == '\n' ? 1 : 0;
            }
        }
        return line;
    }
}
