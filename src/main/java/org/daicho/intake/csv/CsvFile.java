package org.daicho.intake.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with headings, read row by row in constant memory: RFC 4180, any line ends, UTF-8 or windows-31j as its content
 * tells. Blank rows are passed over. A row that is wrong as a row comes with its violations and the reading goes on; what
 * leaves the rest in doubt throws {@link UnreadableCsvException} from {@link #hasNext()} or {@link #open}:
 * {@code empty-file}, {@code utf-16}, {@code nul-byte}, {@code unknown-encoding}, {@code too-many-columns},
 * {@code duplicate-heading}, {@code record-too-long}, {@code bad-quoting}.
 */
public final class CsvFile implements Iterator<CsvRow>, Closeable {

    /** Blank lines are records here, so that rows keep the numbers that the spreadsheet shows. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final Text TOO_LONG = Text.of(
            "%d 行目が長すぎます（上限 %d 文字）。閉じる引用符 (\") が抜けていないか確かめてください。",
            "Row %d is too long (limit: %d characters). A closing quote may be missing.");
    private static final Text QUOTING = Text.of("%d 行目の引用符 (\") が正しくありません。", "The quotes in row %d are not right.");

    private final Charset charset;
    private final CsvLimits limits;
    private final RecordGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvHeadings headings;
    private @Nullable CsvRow ready;

    private CsvFile(Charset charset, Reader reader, CsvLimits limits) throws IOException {
        this.charset = charset;
        this.limits = limits;
        guard = new RecordGuard(reader, limits.raw());
        parser = FORMAT.parse(guard);
        records = parser.iterator();
        var first = nextRecord();
        if (first == null) {
            throw CsvEncoding.emptyFile();
        }
        headings = CsvHeadings.of(first, limits);
    }

    public static CsvFile open(Path file, CsvLimits limits) throws IOException {
        var encoding = CsvEncoding.of(file);
        var in = Files.newInputStream(file);
        try {
            if (encoding == CsvEncoding.UTF_8_WITH_BOM) {
                in.skipNBytes(CsvEncoding.BOM.length);
            }
            var strict = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new CsvFile(encoding.charset(), new BufferedReader(new InputStreamReader(in, strict)), limits);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** UTF-8 or windows-31j. */
    public Charset charset() {
        return charset;
    }

    /** In the order of the file, stripped; a heading left blank between others is called after its place: 列3. */
    public List<String> headings() {
        return headings.names();
    }

    @Override
    public boolean hasNext() {
        if (ready == null) {
            var record = nextRecord();
            ready = record == null ? null : headings.row(record, limits);
        }
        return ready != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = ready;
        ready = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable CSVRecord nextRecord() {
        try {
            while (records.hasNext()) {
                guard.nextRecord();
                var record = records.next();
                if (record.stream().mapToLong(String::length).sum() > limits.record()) {
                    throw tooLong(record.getRecordNumber());
                }
                if (!record.stream().allMatch(String::isBlank)) {
                    return record;
                }
            }
            return null;
        } catch (RecordGuard.Exhausted e) {
            throw tooLong(parser.getRecordNumber() + 1);
        } catch (UncheckedIOException e) {
            // commons-csv says "EOF reached before …" and "Invalid character between …" as this one type
            if (e.getCause() instanceof CSVException) {
                long row = parser.getRecordNumber() + 1;
                throw refused("bad-quoting", QUOTING.with(row), row);
            }
            throw e;
        }
    }

    private UnreadableCsvException tooLong(long row) {
        return refused("record-too-long", TOO_LONG.with(row, limits.record()), row);
    }

    private static UnreadableCsvException refused(String code, Text message, long row) {
        return new UnreadableCsvException(Violation.at("/rows/" + row, code, message));
    }
}
