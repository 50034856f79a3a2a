package org.daicho.shared.page.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void utf_8_begins_with_a_mark_and_lines_end_with_cr_lf() throws IOException {
        try (var csv = CsvWriter.utf8(out)) {
            csv.row(List.of("件名", "金額"))
                    .row(Arrays.asList("𠮷田〜é,\"甲\"\n乙", -5L))
                    .row(Arrays.asList("", null));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF件名,金額\r\n\"𠮷田〜é,\"\"甲\"\"\n乙\",-5\r\n\"\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"㈱髙橋﨑山", "ｼｽﾞｸｲｼ", "～－―∥￠￡￢", "①Ⅲ㍻", "\uFA19社", "纊褜", "表ソ能", "ー‐"})
    void what_windows_31j_has_comes_back_as_it_went(String text) throws IOException {
        assertThat(throughWindows31j(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4月〜5月, 4月～5月", "−5度, －5度", "甲—乙, 甲―乙", "‖, ∥", "¢£¬¦¥µ, ￠￡￢￤￥μ"})
    void the_same_character_of_another_table_is_replaced(String text, String written) throws IOException {
        assertThat(throughWindows31j(text).replaceFirst("^'", "")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"𠮷田, 20BB7", "café, E9", "« , AB", "ゔ, 3094", "葛\uDB40\uDD00, E0100"})
    void what_windows_31j_lacks_is_refused_with_its_place(String text, String codePoint) throws IOException {
        var csv = CsvWriter.windows31j(out).row(List.of("番号", "名称"));
        assertThatThrownBy(() -> csv.row(List.of("1", text)))
                .isInstanceOfSatisfying(UnencodableCharacterException.class, refused -> {
                    assertThat(refused.row()).isEqualTo(2);
                    assertThat(refused.column()).isEqualTo(2);
                    assertThat(refused.codePoint()).isEqualTo(Integer.parseInt(codePoint, 16));
                    assertThat(refused.reason().ja()).contains("2 行 2 列", refused.character());
                });
        csv.close();
        assertThat(out.toString(CsvText.WINDOWS_31J)).isEqualTo("番号,名称\r\n");
    }

    @Test
    void half_a_character_is_refused_in_utf_8_too() throws IOException {
        var csv = CsvWriter.utf8(out);
        assertThatThrownBy(() -> csv.row(List.of("\uD842"))).isInstanceOf(UnencodableCharacterException.class);
    }

    @Test
    void what_the_encoder_would_quietly_change_is_refused_or_replaced_by_name() {
        var encoder = CsvText.WINDOWS_31J.newEncoder();
        var refused = IntStream.rangeClosed(0, 0xFFFF)
                .filter(c -> encoder.canEncode((char) c))
                .mapToObj(Character::toString)
                .filter(c -> CsvText.firstLost(CsvText.forWindows31j(c), CsvText.WINDOWS_31J)
                        .isPresent());
        assertThat(refused).containsExactly("«", "¯", "·", "¸", "»", "‾", "ゔ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1",
                "+81-19-600-0000",
                "-1+1",
                "-5-3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "　=1",
                "＝1+1",
                "＋1",
                "－1+1",
                "＠x",
                "'=1",
                "--",
                "-a"
            })
    void what_a_spreadsheet_would_reckon_out_gets_an_apostrophe(String cell) {
        assertThat(CsvText.neutralise(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "－", "-5", "-1234.50", "019-600-0000", "件名", "a=b", "1-2", "'tis", "ー", "~"})
    void what_can_run_nothing_stays(String cell) {
        assertThat(CsvText.neutralise(cell)).isEqualTo(cell);
    }

    @Test
    void a_minus_sign_replaced_on_the_way_is_neutralised_as_well() throws IOException {
        assertThat(throughWindows31j("−1+1")).isEqualTo("'－1+1");
    }

    @Property
    void what_was_neutralised_can_be_had_back(@ForAll @From("cells") String cell) {
        assertThat(CsvText.original(CsvText.neutralise(cell))).isEqualTo(cell);
    }

    @Property
    void every_row_is_read_back(@ForAll @From("rows") List<String> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.utf8(bytes)) {
            csv.row(row);
        }
        var text = bytes.toString(StandardCharsets.UTF_8).substring(1);
        var read = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).stream().map(CsvText::original)).containsExactlyElementsOf(row);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return cells().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> cells() {
        var near = Arbitraries.of(
                "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", " ", "　", "＝", "5", "髙", "𠮷", "#");
        return near.list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    private String throughWindows31j(String text) throws IOException {
        try (var csv = CsvWriter.windows31j(out)) {
            csv.row(List.of("x", text));
        }
        var line = out.toString(CsvText.WINDOWS_31J);
        return line.substring(2, line.length() - 2);
    }
}
