package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HeadingsTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void headings_are_known_by_their_aliases_and_whatever_their_width() {
        String text = register.row(1)
                .text()
                .replace("\"契約番号\"", "\"契約Ｎｏ．\"")
                .replace("\"件名\"", "\" 委 託 業 務 名 \"")
                .replace("\"委託先名称\"", "\"受託者\"")
                .replace("\"契約金額（税込）\"", "\"契約金額\n(税込)\"")
                .replace("\"ネットワーク\"", "\"ﾈｯﾄﾜｰｸ\"")
                .replace("\"履行開始日\"", "\"契約期間(自)\"");

        JsonPath taken = take(text);

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(desk.contract(register.reference(1)).getLong("amount")).isEqualTo(1_188_000);
    }

    @Test
    void columns_may_stand_in_any_order() {
        String text = register.row(1, "備考", "長期継続契約").row(2).text();

        JsonPath first = take(text);
        JsonPath reversed = take(reversed(text));

        assertThat(desk.fates(first)).containsExactly("1 ACCEPTED", "2 ACCEPTED");
        assertThat(desk.fates(reversed)).containsExactly("1 UNCHANGED", "2 UNCHANGED");
        assertThat(desk.contract(register.reference(1)).getString("note")).isEqualTo("長期継続契約");
    }

    @Test
    void a_finding_names_the_column_as_the_file_does() {
        String text = register.row(1)
                .row(1, "委託先名称", register.name("㈱二重"))
                .row(2, "業務区分", "雑務")
                .text()
                .replace("\"契約番号\"", "\"契約No\"")
                .replace("\"業務区分\"", "\"区分\"");

        assertThat(desk.fates(take(text)))
                .containsExactly("1 ACCEPTED", "2 REFUSED duplicate-in-file at 契約No", "3 REFUSED unknown-kind at 区分");
    }

    @Test
    void columns_that_mean_nothing_are_listed_and_left_alone() {
        String text = withColumn(register.row(1).text(), "\"検収日\"", "\"R9.3.31\"");

        JsonPath taken = take(text);

        assertThat(taken.getList("unmappedColumns")).containsExactly("検収日");
        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED");
    }

    @Test
    void rows_that_are_wrong_as_rows_are_refused_and_the_others_taken() {
        String row = register.row(1).row(2).row(3).text().split("\r\n")[2];
        String text = register.text().replace(row, row.substring(0, row.lastIndexOf(",\"\"")))
                + register.text().split("\r\n")[3].replace("1,188,000円", "長".repeat(10_001)) + "\r\n\r\n";

        JsonPath taken = take(text);

        assertThat(desk.fates(taken))
                .containsExactly("1 ACCEPTED", "2 REFUSED ragged-row", "3 ACCEPTED", "4 REFUSED cell-too-long");
        assertThat(taken.getString("attention[0].findings[0].message.ja")).contains("3 行目");
    }

    @Test
    void the_encoding_is_told_by_the_content() {
        register.row(1, "委託先名称", register.name("髙橋㈱〜"), "備考", "①Ⅲ");
        byte[] windows31j = register.text().replace('〜', '～').getBytes(RegisterFile.WINDOWS_31J);
        byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        var withBom = new ByteArrayOutputStream();
        withBom.writeBytes(bom);
        withBom.writeBytes(register.utf8());

        JsonPath first = desk.take(register.utf8());
        JsonPath second = desk.take(withBom.toByteArray());
        JsonPath third = desk.take(windows31j);

        assertThat(List.of(first.getString("encoding"), second.getString("encoding"), third.getString("encoding")))
                .containsExactly("UTF-8", "UTF-8", "windows-31j");
        assertThat(desk.fates(first)).containsExactly("1 ACCEPTED");
        assertThat(desk.fates(second)).containsExactly("1 UNCHANGED");
        assertThat(desk.fates(third)).containsExactly("1 UNCHANGED");
        assertThat(desk.contract(register.reference(1)).getString("note")).isEqualTo("①Ⅲ");
    }

    private JsonPath take(String text) {
        return desk.take(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String withColumn(String text, String heading, String cell) {
        List<String> lines = Arrays.asList(text.split("\r\n"));
        return heading
                + ','
                + lines.get(0)
                + "\r\n"
                + lines.stream().skip(1).map(line -> cell + ',' + line).collect(Collectors.joining("\r\n"));
    }

    private static String reversed(String text) {
        return Arrays.stream(text.split("\r\n"))
                .map(line -> {
                    List<String> cells = new ArrayList<>(
                            List.of(line.substring(1, line.length() - 1).split("\",\"", -1)));
                    Collections.reverse(cells);
                    return '"' + String.join("\",\"", cells) + '"';
                })
                .collect(Collectors.joining("\r\n"));
    }
}
