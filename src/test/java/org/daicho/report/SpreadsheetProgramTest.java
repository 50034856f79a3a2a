package org.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.foreign.ForeignProgram;
import org.daicho.foreign.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a spreadsheet program opens it: what it shows in its cells, and what it takes them for. */
@Tag("full")
@Needs(ForeignProgram.LIBREOFFICE)
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SpreadsheetProgramTest {

    /** Comma, quotation mark, UTF-8, from the first line, cells as shown, every text in quotation marks and no number. */
    private static final String AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true";

    private static final String FORMULA = "=1+1";

    @TempDir
    Path folder;

    @Test
    void libreoffice_shows_days_in_eras_yen_with_commas_and_words_as_they_were_written() throws Exception {
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        wanted.put("title", "𠮷野町 髙橋邸 ㈱ ｶﾞｽ点検, \"保守\"");
        wanted.put("note", FORMULA);
        wanted.put("amount", 1_234_567_890L);
        Api.post(Api.CONTRACTS, wanted);

        Map<String, String> row = opened(register(unit, ".xlsx")).get(0);

        assertThat(row)
                .containsEntry("件名", (String) wanted.get("title"))
                .containsEntry("備考", FORMULA)
                .containsEntry("契約金額（税込）", "1,234,567,890")
                .containsEntry("履行開始日", "令和8年4月1日")
                .containsEntry("年度", "令和8年度");
    }

    @Test
    void libreoffice_reads_every_row() throws Exception {
        String unit = Api.unique("課");
        for (int i = 0; i < 120; i++) {
            Api.post(Api.CONTRACTS, contractOf(unit));
        }

        assertThat(opened(register(unit, ".xlsx"))).hasSize(120);
    }

    @Test
    void libreoffice_reads_the_printable_register_too() throws Exception {
        String unit = Api.unique("課");
        Map<String, Object> wanted = contractOf(unit);
        Api.post(Api.CONTRACTS, wanted);

        assertThat(Files.readString(converted(register(unit, ".html"))))
                .contains((String) wanted.get("title"), "令和8年4月1日");
    }

    private Map<String, Object> contractOf(String unit) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        return wanted;
    }

    private Path register(String unit, String extension) throws IOException {
        byte[] file = Api.admin()
                .queryParam("responsibleUnit", unit)
                .get("/api/v1/reports/contract-register" + extension)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Files.write(folder.resolve("register" + extension), file);
    }

    /** The rows below the headings, by these. */
    private List<Map<String, String>> opened(Path file) throws Exception {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(converted(file), StandardCharsets.UTF_8, format)) {
            return parser.stream()
                    .map(CSVRecord::toMap)
                    .map(row -> (Map<String, String>) new HashMap<>(row))
                    .toList();
        }
    }

    private Path converted(Path file) throws Exception {
        Path said = folder.resolve("soffice.log");
        Process program = new ProcessBuilder(
                        ForeignProgram.LIBREOFFICE.path("soffice"),
                        // its own settings, so that what somebody set at this machine does not count
                        "-env:UserInstallation=" + folder.resolve("settings").toUri(),
                        "--headless",
                        "--calc",
                        "--convert-to",
                        AS_SHOWN,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(program.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        Path csv = folder.resolve("register.csv");
        assertThat(csv).as(Files.readString(said)).exists();
        return csv;
    }
}
