package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UnusableFilesTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile().row(1);
    private Desk desk;
    private List<Long> before;
    private long importsBefore;

    @BeforeEach
    void open() {
        desk = new Desk(token);
        before = kept.counts();
        importsBefore = kept.count("import");
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(kept.counts()).isEqualTo(before);
        assertThat(kept.count("import")).isEqualTo(importsBefore);
    }

    @Test
    void files_that_are_no_text_in_a_known_encoding() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        refused(noise, "nul-byte");
        refused(register.text().getBytes(StandardCharsets.UTF_16), "utf-16");
        refused(register.text().getBytes(StandardCharsets.UTF_16LE), "nul-byte");
        refused((register.text() + "\0").getBytes(StandardCharsets.UTF_8), "nul-byte");
        refused(together(register.utf8(), new byte[] {(byte) 0xFF, 'x'}), "unknown-encoding");
        refused(together(register.windows31j(), new byte[] {(byte) 0xFD, (byte) 0xFE}), "unknown-encoding");
    }

    @Test
    void files_without_rows() {
        refused(new byte[0], "empty-file");
        refused("\r\n \r\n".getBytes(StandardCharsets.UTF_8), "empty-file");
        refused(new RegisterFile().utf8(), "no-rows");
    }

    @Test
    void files_whose_headings_do_not_do() {
        desk.refused(new RegisterFile()
                        .row(1)
                        .withoutColumn("履行終了日")
                        .withoutColumn("件名")
                        .utf8())
                .statusCode(400)
                .body("violations.code", contains("missing-column", "missing-column"))
                .body("violations.message.ja", contains(containsString("「件名」"), containsString("「履行終了日」")));
        refused(register.text().replace("\"備考\"", "\"所管課\"").getBytes(StandardCharsets.UTF_8), "duplicate-heading");
        desk.refused(register.text().replace("\"備考\"", "\"担当課\"").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.code", contains("duplicate-heading"))
                .body("violations[0].message.ja", containsString("「所管課」と「担当課」"));
    }

    @Test
    void a_missing_closing_quote_is_found_before_anything_is_written() {
        RegisterFile longer = new RegisterFile();
        for (int i = 0; i < 600; i++) {
            longer.row(i);
        }
        desk.refused((longer.text() + "\"閉じない,").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.code", contains("bad-quoting"))
                .body("violations[0].pointer", equalTo("/rows/602"));
    }

    @Test
    void requests_that_are_not_what_they_should_be() {
        problem(Map.of("profile", "nobodys"), "unknown-profile", "/profile");
        problem(Map.of("dryRun", "maybe"), "true-or-false", "/dryRun");
        problem(Map.of("dryRun", "1"), "true-or-false", "/dryRun");
        problem(Map.of("dryrun", "true"), "unknown-part", "/dryrun");
        desk.request()
                .queryParam("dryRun", "true")
                .multiPart("file", "register.csv", register.utf8(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-parameter"));
        desk.request()
                .multiPart("file", "a.csv", register.utf8(), "text/csv")
                .multiPart("file", "b.csv", register.utf8(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(400)
                .body("violations.code", contains("more-than-one"));
    }

    @Test
    void requests_without_a_file() {
        desk.request()
                .multiPart("dryRun", "true")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.code", contains("required"))
                .body("violations[0].pointer", equalTo("/file"));
        desk.request()
                .contentType("text/csv")
                .body(register.utf8())
                .post(Desk.IMPORTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        desk.request()
                .contentType("application/json")
                .body("{}")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(415);
        desk.request().post(Desk.IMPORTS).then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void a_file_name_that_cannot_be_kept() {
        desk.request()
                .multiPart("file", "a".repeat(301), register.utf8(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(400)
                .body("violations.code", contains("file-name-too-long"));
    }

    private void problem(Map<String, String> parts, String code, String pointer) {
        desk.send(register.utf8(), parts)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.code", contains(code))
                .body("violations[0].pointer", equalTo(pointer));
    }

    private void refused(byte[] file, String code) {
        JsonPath problem = desk.refused(file).statusCode(400).extract().jsonPath();
        assertThat(problem.getList("violations.code")).containsExactly(code);
        assertThat(problem.getString("violations[0].message.ja")).isNotBlank();
        assertThat(problem.getString("violations[0].pointer")).isNotBlank();
    }

    private static byte[] together(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
