package org.daicho.shared.page.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV, row by row: RFC 4180, CR LF, formulas neutralised. UTF-8 begins with a BOM, without which Excel reads it as
 * windows-31j.
 */
public final class CsvWriter implements Closeable {

    private final Charset charset;
    private final CSVPrinter printer;
    private long row;

    private CsvWriter(OutputStream out, Charset charset) throws IOException {
        this.charset = charset;
        printer = CSVFormat.RFC4180.print(new BufferedWriter(new OutputStreamWriter(out, charset)));
    }

    public static CsvWriter utf8(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return new CsvWriter(out, StandardCharsets.UTF_8);
    }

    public static CsvWriter windows31j(OutputStream out) throws IOException {
        return new CsvWriter(out, CsvText.WINDOWS_31J);
    }

    /**
     * Writes the headings or a row; null as an empty cell, numbers as they are.
     *
     * @throws UnencodableCharacterException before anything of the row is written
     */
    public CsvWriter row(List<? extends @Nullable Object> cells) throws IOException {
        row++;
        var written = new ArrayList<String>(cells.size());
        for (var cell : cells) {
            written.add(written(cell, written.size() + 1));
        }
        printer.printRecord(written);
        return this;
    }

    public void flush() throws IOException {
        printer.flush();
    }

    /** Flushes, and closes the stream that it was given. */
    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private String written(@Nullable Object cell, int column) {
        if (cell == null || cell instanceof Number) {
            return cell == null ? "" : cell.toString();
        }
        var text = cell.toString();
        // replaced first: a minus sign that becomes a full-width one could begin a formula only then
        var fitting = CsvText.neutralise(charset.equals(CsvText.WINDOWS_31J) ? CsvText.forWindows31j(text) : text);
        CsvText.firstLost(fitting, charset).ifPresent(c -> {
            throw new UnencodableCharacterException(row, column, c, charset.name());
        });
        return fitting;
    }
}
