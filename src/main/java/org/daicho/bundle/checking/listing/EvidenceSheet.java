package org.daicho.bundle.checking.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What a bundle's {@code evidence.csv} says of the files: their digests, each with the id of the evidence behind it. */
public final class EvidenceSheet implements Listing {

    public static final String PATH = "data/evidence.csv";

    private static final Text UNREADABLE = Text.of("%s を表として読めません。", "%s cannot be read as a table.");

    private final CSVParser table;
    private final Iterator<CSVRecord> rows;

    public EvidenceSheet(InputStream in) throws IOException {
        // the mark that says UTF-8
        in.skipNBytes(3);
        table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        rows = table.iterator();
    }

    /** A digest as this list has it. */
    public static String digest(String sha256, String evidenceId) {
        return sha256 + ' ' + evidenceId;
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CSVRecord row = rows.next();
            return new Line(digest(row.get("SHA-256").toLowerCase(Locale.ROOT), row.get("ID")), row.get("パス"));
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new BrokenZipException(UNREADABLE.with(PATH));
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
