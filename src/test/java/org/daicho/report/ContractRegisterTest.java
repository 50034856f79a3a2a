package org.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractRegisterTest {

    private static final String XLSX = "/api/v1/reports/contract-register.xlsx";
    private static final String HTML = "/api/v1/reports/contract-register.html";
    private static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1/\",\"押す\")";

    @Test
    void days_are_days_yen_are_numbers_and_words_are_words_whatever_they_begin_with() throws IOException {
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        wanted.put("title", "𠮷野町 髙橋邸 ｶﾞｽ点検 <委託> & \"保守\"");
        wanted.put("note", FORMULA);
        wanted.put("amount", 1_234_567_890L);
        wanted.put("endsOn", "9999-12-31");
        Api.post(Api.CONTRACTS, wanted);

        Map<String, Cell> row = rows(file(unit)).get(0);

        assertThat(row.get("件名").getText()).isEqualTo(wanted.get("title"));
        assertThat(row.get("備考").getType()).isEqualTo(CellType.STRING);
        assertThat(row.get("備考").getText()).isEqualTo(FORMULA);
        assertThat(row.get("契約金額（税込）").getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.get("契約金額（税込）").asNumber().longValueExact()).isEqualTo(1_234_567_890L);
        assertThat(row.get("履行開始日").getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.get("履行開始日").asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(row.get("履行開始日").getDataFormatString()).isEqualTo("[$-411]ggge\\年m\\月d\\日");
        assertThat(row.get("履行終了日").asDate().toLocalDate()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(row.get("履行終了日").getDataFormatString()).isEqualTo("yyyy/m/d");
        assertThat(row.get("状態").getText()).isEqualTo("準備中");
    }

    @Test
    void the_sheet_is_ready_to_be_filtered_and_printed() throws IOException {
        String unit = Api.unique("課");
        Api.post(Api.CONTRACTS, contractOf(unit));
        Api.post(Api.CONTRACTS, contractOf(unit));

        byte[] file = file(unit);
        String sheet = part(file, "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains(
                        "state=\"frozen\"", "topLeftCell=\"A2\"", "<autoFilter ref=\"A1:", "orientation=\"landscape\"")
                .doesNotContain("<f>");
        assertThat(sheet).containsPattern("<autoFilter ref=\"A1:[A-Z]+3\"");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$1:$1");
    }

    @Test
    void all_contracts_come_in_the_order_of_the_list_however_many_there_are() throws IOException {
        String unit = Api.unique("課");
        String contractor = Api.contractor();
        for (int i = 0; i < 205; i++) {
            Map<String, Object> wanted = Api.newContract(contractor);
            wanted.put("responsibleUnit", unit);
            Api.post(Api.CONTRACTS, wanted);
        }
        List<String> listed = Api.admin()
                .accept("application/x-ndjson")
                .queryParam("responsibleUnit", unit)
                .queryParam("sort", "-reference")
                .get(Api.CONTRACTS)
                .asString()
                .lines()
                .map(line -> line.replaceFirst(".*\"reference\":\"([^\"]*)\".*", "$1"))
                .toList();

        List<String> written = rows(Api.admin()
                        .queryParam("responsibleUnit", unit)
                        .queryParam("sort", "-reference")
                        .get(XLSX)
                        .asByteArray())
                .stream()
                .map(row -> row.get("契約番号").getText())
                .toList();

        assertThat(written).hasSize(205).isEqualTo(listed);
    }

    @Test
    void own_fields_come_along_as_what_they_are() throws IOException {
        String day = Api.unique("own");
        String label = Api.unique("納品日");
        Api.post(
                "/api/v1/own-fields",
                Api.fields(
                        "owner",
                        "CONTRACT",
                        "key",
                        day,
                        "label",
                        Map.of("ja", label, "en", day),
                        "type",
                        "DATE",
                        "required",
                        false,
                        "order",
                        1));
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        wanted.put("ownFields", Map.of(day, "2026-05-20"));
        Api.post(Api.CONTRACTS, wanted);

        assertThat(rows(file(unit)).get(0).get(label).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void the_page_can_be_read_without_anything_else_and_runs_nothing() {
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        wanted.put("title", "𠮷野町 髙橋邸 <script>alert(1)</script>");
        wanted.put("amount", 2_640_000);
        Api.post(Api.CONTRACTS, wanted);

        Response page = Api.admin().queryParam("responsibleUnit", unit).get(HTML);

        page.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=utf-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(new String(page.asByteArray(), StandardCharsets.UTF_8))
                .contains("<html lang=\"ja\">", "<h1>委託契約台帳", "𠮷野町 髙橋邸 &lt;script&gt;", "2,640,000", "令和8年4月1日")
                .endsWith("</html>\n")
                .doesNotContain("<script", "src=", "href=");
    }

    @Test
    void whoever_may_not_list_contracts_gets_no_register_and_whoever_is_bound_their_own() throws IOException {
        String unit = Api.unique("課");
        String contract = Api.post(Api.CONTRACTS, contractOf(unit)).path("id");
        Api.contract();
        String unitId = Api.get(Api.CONTRACTS + '/' + contract).getString("unitId");
        String member = Api.post(
                        Api.TOKENS,
                        Api.fields("name", Api.unique("test"), "roles", List.of("UNIT_MEMBER"), "unitId", unitId))
                .path("secret");

        assertThat(rows(Api.as(member).get(XLSX).asByteArray())).hasSize(1);
        for (String address : List.of(XLSX, HTML)) {
            Api.nobody().get(address).then().statusCode(401).contentType(Api.PROBLEM);
            Api.as(Api.token("MONITORING")).get(address).then().statusCode(403).contentType(Api.PROBLEM);
            Api.admin()
                    .queryParam("sort", "colour")
                    .get(address)
                    .then()
                    .statusCode(400)
                    .contentType(Api.PROBLEM);
        }
    }

    @Test
    void the_register_of_a_moment_gone_by_is_what_it_was() throws IOException {
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        String path = Api.CONTRACTS + '/' + Api.post(Api.CONTRACTS, wanted).path("id");
        String then = Api.get(path + "/history").getString("items[0].at");
        Api.patch(Api.tag(path), Map.of("title", "あとの件名")).patch(path).then().statusCode(200);

        byte[] file = Api.admin()
                .queryParam("responsibleUnit", unit)
                .queryParam("asOf", then)
                .get(XLSX)
                .asByteArray();

        assertThat(rows(file).get(0).get("件名").getText()).isEqualTo(wanted.get("title"));
    }

    private static Map<String, Object> contractOf(String unit) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        return wanted;
    }

    private static byte[] file(String unit) {
        return Api.admin()
                .queryParam("responsibleUnit", unit)
                .get(XLSX)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"contract-register.xlsx\"")
                .extract()
                .asByteArray();
    }

    /** The rows below the headings, by these. */
    private static List<Map<String, Cell>> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, true))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("委託契約台帳");
            List<Row> rows = workbook.getFirstSheet().read();
            Row headings = rows.get(0);
            return rows.subList(1, rows.size()).stream()
                    .map(row -> byHeading(headings, row))
                    .toList();
        }
    }

    private static Map<String, Cell> byHeading(Row headings, Row row) {
        Map<String, Cell> cells = new HashMap<>();
        for (int column = 0; column < headings.getCellCount(); column++) {
            String heading = headings.getCellText(column);
            row.getOptionalCell(column).ifPresent(cell -> cells.put(heading, cell));
        }
        return cells;
    }

    private static String part(byte[] file, String name) throws IOException {
        Path kept = Files.createTempFile(Path.of("target"), "register", ".xlsx");
        try {
            Files.write(kept, file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(kept);
        }
    }
}
