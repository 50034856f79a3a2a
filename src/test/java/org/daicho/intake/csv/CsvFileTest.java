package org.daicho.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    @Test
    void the_desks_contract_register_is_read_as_windows_31j() throws Exception {
        var rows = read(sample("contract-register-r8.windows-31j.csv"));
        assertThat(rows).hasSize(15).allMatch(row -> row.violations().isEmpty());
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).cell("委託先名称")).isEqualTo("㈱イーハトーブ環境プラント");
        assertThat(rows.get(0).cell("契約金額（税込）")).isEqualTo("３９８，２００，０００円");
        assertThat(rows.get(1).cell("委託先名称")).isEqualTo("(株)ｼｽﾞｸｲｼｼｽﾃﾑｻｰﾋﾞｽ");
        assertThat(rows.get(7).cell("委託先名称")).isEqualTo("髙橋計器有限会社");
        assertThat(rows.get(8).cell("委託先名称")).isEqualTo("有限会社﨑山清掃");
        assertThat(rows.get(0).cell("列のない見出し")).isEmpty();
    }

    @Test
    void the_desks_utf_8_files_are_read_without_their_mark() throws Exception {
        try (var file = CsvFile.open(sample("contract-register-bad.utf-8.csv"), CsvLimits.DEFAULT)) {
            assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(file.headings()).hasSize(19).startsWith("契約番号", "年度");
            var rows = new ArrayList<CsvRow>();
            file.forEachRemaining(rows::add);
            assertThat(rows.get(2).cell("件名")).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
            assertThat(rows.get(5).cell("委託先名称")).isEqualTo("𠮷田印刷㈱");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r\n1,2\r\n",
                "a,b\n1,2\n",
                "a,b\n1,2",
                "a,b\r1,2\r",
                "\"a\",\"b\"\r\n\"1\",\"2\"",
                "a,b,,\n1,2,,"
            })
    void any_line_ends_and_quotes_are_read(String content) throws IOException {
        assertThat(read(file(content))).containsExactly(new CsvRow(2, Map.of("a", "1", "b", "2"), List.of()));
    }

    @Test
    void rows_are_numbered_as_the_spreadsheet_shows_them() throws IOException {
        var rows = read(file("\r\na,b\r\n1,\"x\r\ny\"\r\n,\r\n\r\n2,z\r\n"));
        assertThat(rows).extracting(CsvRow::number).containsExactly(3L, 6L);
        assertThat(rows.get(0).cell("b")).isEqualTo("x\r\ny");
    }

    @Test
    void a_ragged_row_is_reported_and_the_next_one_read() throws IOException {
        var rows = read(file("a,b\n1\n1,2,3\n1,2\n"));
        assertThat(rows.get(0).violations())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ragged-row", "/rows/2"));
        assertThat(rows.get(0).cell("b")).isEmpty();
        assertThat(rows.get(1).violations()).extracting(Violation::code).containsExactly("ragged-row");
        assertThat(rows.get(2).violations()).isEmpty();
    }

    @Test
    void a_cell_too_long_is_reported() throws IOException {
        var limits = new CsvLimits(5, 10, 100);
        try (var file = CsvFile.open(file("a,b\n1," + "x".repeat(11) + "\n"), limits)) {
            var violation = file.next().violations().get(0);
            assertThat(violation.code()).isEqualTo("cell-too-long");
            assertThat(violation.message().ja()).contains("2 行目の「b」").contains("11 文字");
            assertThat(violation.message().en()).contains("\"b\" in row 2").contains("11 characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n", " , \n"})
    void an_empty_file_is_refused(String content) throws IOException {
        assertThat(refusal(file(content)).code()).isEqualTo("empty-file");
    }

    @Test
    void utf_16_is_refused_with_what_to_do() throws IOException {
        var marked = refusal(file("a,b".getBytes(StandardCharsets.UTF_16)));
        assertThat(marked.code()).isEqualTo("utf-16");
        assertThat(marked.message().ja()).contains("CSV UTF-8");
        assertThat(refusal(file("a,b".getBytes(StandardCharsets.UTF_16LE))).code())
                .isEqualTo("nul-byte");
    }

    @Test
    void bytes_of_no_encoding_are_refused_with_their_place() throws IOException {
        var bytes = "件名\n清掃\n髙橋x,\n".getBytes(WINDOWS_31J);
        bytes[14] = (byte) 0xFF; // the x behind 髙橋, on the third line
        var violation = refusal(file(bytes));
        assertThat(violation.code()).isEqualTo("unknown-encoding");
        assertThat(violation.value()).isEqualTo(Map.of("line", 3L, "offset", 14L, "encoding", "windows-31j"));
    }

    @Test
    void a_utf_8_file_cut_in_the_middle_of_a_character_is_refused_as_utf_8() throws IOException {
        var whole = ("件名\n" + "清掃業務委託\n".repeat(20_000) + "髙").getBytes(StandardCharsets.UTF_8);
        var violation = refusal(file(java.util.Arrays.copyOf(whole, whole.length - 1)));
        assertThat(violation.code()).isEqualTo("unknown-encoding");
        assertThat(violation.value())
                .isEqualTo(Map.of("line", 20_002L, "offset", whole.length - 3L, "encoding", "UTF-8"));
    }

    @Test
    void a_byte_order_mark_binds_the_rest_to_utf_8() throws IOException {
        var bytes = "\u0000\u0000\u0000㈱クリーン".getBytes(WINDOWS_31J);
        System.arraycopy(CsvEncoding.BOM, 0, bytes, 0, 3);
        assertThat(refusal(file(bytes)).value()).isEqualTo(Map.of("line", 1L, "offset", 3L, "encoding", "UTF-8"));
    }

    @Test
    void characters_across_the_border_of_two_chunks_are_read() throws IOException {
        var text = "a\n" + "x" + "髙".repeat(9_999) + "\n" + ("髙".repeat(9_000) + "\n").repeat(8);
        for (var charset : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
            assertThat(read(file(text.getBytes(charset)))).hasSize(9).allMatch(row -> row.violations()
                    .isEmpty());
        }
    }

    @Test
    void a_missing_closing_quote_does_not_eat_the_file() throws IOException {
        var content = "a,b\n1,2\n3,\"open\n" + "4,5\n".repeat(1_000_000);
        var violation = refusal(file(content));
        assertThat(violation.code()).isEqualTo("record-too-long");
        assertThat(violation.pointer()).isEqualTo("/rows/3");
    }

    @Test
    void a_record_up_to_the_limit_is_read_even_when_every_character_is_a_quote() throws IOException {
        var limits = new CsvLimits(2, 100_000, 100_000);
        var full = "\"" + "\"\"".repeat(50_000) + "\"," + "\"" + "\"\"".repeat(50_000) + "\"\n";
        try (var file = CsvFile.open(file("a,b\n" + full.repeat(3)), limits)) {
            assertThat(file.next().cell("b")).hasSize(50_000);
            assertThat(file.next().violations()).isEmpty();
            assertThat(file.next().number()).isEqualTo(4);
            assertThat(file.hasNext()).isFalse();
        }
        assertThat(refusal(file("a,b\n" + full), new CsvLimits(2, 100_000, 99_999))
                        .code())
                .isEqualTo("record-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\"x\n", "a,b\n1,\"2"})
    void wrong_quotes_are_refused_with_their_row(String content) throws IOException {
        var violation = refusal(file(content));
        assertThat(violation.code()).isEqualTo("bad-quoting");
        assertThat(violation.pointer()).isEqualTo("/rows/2");
    }

    @Test
    void headings_that_leave_it_open_which_column_is_meant_are_refused() throws IOException {
        assertThat(refusal(file("a,b,a\n1,2,3\n")).code()).isEqualTo("duplicate-heading");
        assertThat(refusal(file("a,b,c\n1,2,3\n"), new CsvLimits(2, 10, 100)).code())
                .isEqualTo("too-many-columns");
        assertThat(read(file("a,,c\n1,2,3\n")).get(0).cell("列2")).isEqualTo("2");
    }

    @Test
    void a_hundred_thousand_rows_are_read_one_by_one() throws IOException {
        var path = folder.resolve("long.csv");
        try (var out = Files.newBufferedWriter(path, WINDOWS_31J)) {
            out.write("番号,名称\r\n");
            for (int i = 1; i <= 100_000; i++) {
                out.write(i + ",㈱髙橋\r\n");
            }
        }
        long rows = 0;
        try (var file = CsvFile.open(path, CsvLimits.DEFAULT)) {
            while (file.hasNext()) {
                var row = file.next();
                rows++;
                assertThat(row.number()).isEqualTo(rows + 1);
                assertThat(row.cell("番号")).isEqualTo(Long.toString(rows));
            }
        }
        assertThat(rows).isEqualTo(100_000);
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "register", ".csv"), content);
    }

    private static Path sample(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CsvFileTest.class.getResource("/samples/" + name))
                .toURI());
    }

    private static List<CsvRow> read(Path path) throws IOException {
        var rows = new ArrayList<CsvRow>();
        try (var file = CsvFile.open(path, CsvLimits.DEFAULT)) {
            file.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Violation refusal(Path path) {
        return refusal(path, CsvLimits.DEFAULT);
    }

    private static Violation refusal(Path path, CsvLimits limits) {
        return catchThrowableOfType(UnreadableCsvException.class, () -> {
                    try (var file = CsvFile.open(path, limits)) {
                        file.forEachRemaining(row -> {});
                    }
                })
                .violation();
    }
}
