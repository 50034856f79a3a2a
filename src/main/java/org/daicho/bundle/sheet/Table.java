package org.daicho.bundle.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daicho.shared.page.csv.CsvWriter;
import org.jspecify.annotations.Nullable;

/** One of the bundle's tables: CSV in UTF-8 with a mark, which spreadsheets in Japan need to see that it is UTF-8. */
public final class Table implements Closeable {

    private final SheetFile file = new SheetFile();
    private final CsvWriter csv = CsvWriter.utf8(file.out());

    public Table(String... headings) throws IOException {
        csv.row(List.of(headings));
    }

    public void row(@Nullable Object... cells) throws IOException {
        csv.row(Arrays.asList(cells));
    }

    public SheetFile.Finished finish() throws IOException {
        csv.flush();
        return file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
