package org.daicho.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class CsvFileProperties {

    private Path path;

    @BeforeProperty
    void makeFile() throws IOException {
        path = Files.createTempFile("register", ".csv");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(path);
    }

    @Property
    void any_bytes_are_either_rows_or_refused(@ForAll byte[] content) throws IOException {
        Files.write(path, content);
        readOrRefuse();
    }

    @Property
    void anything_like_a_csv_file_is_either_rows_or_refused(@ForAll @From("nearCsv") String content)
            throws IOException {
        Files.write(path, content.getBytes(StandardCharsets.UTF_8));
        readOrRefuse();
        Files.write(path, content.getBytes(Charset.forName("windows-31j")));
        readOrRefuse();
    }

    private void readOrRefuse() throws IOException {
        try (var file = CsvFile.open(path, new CsvLimits(4, 10, 30))) {
            long last = 1;
            while (file.hasNext()) {
                var row = file.next();
                assertThat(row.number()).isGreaterThan(last);
                assertThat(row.cells().keySet()).containsExactlyElementsOf(file.headings());
                last = row.number();
            }
        } catch (UnreadableCsvException refused) {
            assertThat(refused.violation().code())
                    .isIn(
                            "empty-file",
                            "utf-16",
                            "nul-byte",
                            "unknown-encoding",
                            "too-many-columns",
                            "duplicate-heading",
                            "record-too-long",
                            "bad-quoting");
        }
    }

    @Provide
    Arbitrary<String> nearCsv() {
        var near = Arbitraries.of("a", "b", "列2", ",", ",", "\"", "\r\n", "\n", "\r", " ", "髙", "'", "x".repeat(12));
        return near.list().ofMaxSize(20).map(parts -> String.join("", parts));
    }
}
