package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list that leaves the service as CSV is a register that it takes in again, and that changes nothing. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RoundTripTest {

    private static final String WINDOWS_31J = "text/csv;charset=windows-31j";

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void the_sample() {
        SampleFile sample = new SampleFile();
        desk.take(sample.good());

        comesBackUnchanged(sample.mark(), "text/csv", 15);
        comesBackUnchanged(sample.mark(), WINDOWS_31J, 15);
    }

    @Test
    void names_that_differ_from_the_register_and_formulas() {
        SampleFile sample = new SampleFile();
        desk.take(sample.good());
        desk.take(sample.bad());

        comesBackUnchanged(sample.mark(), "text/csv", 15);
    }

    @Test
    void whatever_came_in_some_other_way() {
        String contractor = desk.request()
                .contentType("application/json")
                .body(Map.of("name", register.name("株式会社〜波")))
                .post("/api/v1/contractors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        create(1, contractor, Map.of("title", " 前後の空白 ", "note", "一行目\n二行目〜−—\r\n'=1+1", "endsOn", "9999-12-31"));
        create(2, contractor, Map.of("unitPrice", "別表のとおり", "networkZones", List.of("INTERNET", "LGWAN")));
        create(3, contractor, Map.of("amount", 5_000_000, "unitPrice", "@1,650/頁", "noticeDays", 90));
        create(
                4,
                contractor,
                Map.of("contractorNameAsWritten", "株式会社なみ（旧）", "classification", Map.of("confidentiality", "C3B")));
        create(
                5,
                contractor,
                Map.of("title", "=1+1", "responsibleUnit", "ー", "subcontracting", true, "startsOn", "1950-04-01"));

        comesBackUnchanged(register.mark(), "text/csv", 5);
        comesBackUnchanged(register.mark(), WINDOWS_31J, 5);
    }

    private void create(int number, String contractor, Map<String, Object> more) {
        Map<String, Object> contract = new HashMap<>(Map.of(
                "reference",
                register.reference(number),
                "fiscalYear",
                2026,
                "title",
                "波の調査",
                "contractorId",
                contractor,
                "kind",
                "RESEARCH_PLANNING",
                "startsOn",
                "2026-04-01",
                "endsOn",
                "2027-03-31",
                "personalData",
                false,
                "myNumber",
                false));
        contract.putAll(more);
        desk.request()
                .contentType("application/json")
                .body(contract)
                .post(Desk.CONTRACTS)
                .then()
                .statusCode(201);
    }

    private void comesBackUnchanged(String mark, String mediaType, int rows) {
        byte[] list = desk.list(mark, mediaType);
        List<Long> before = kept.counts();

        JsonPath taken = desk.take(list);

        assertThat(taken.getInt("counts.unchanged"))
                .as(desk.fates(taken).toString())
                .isEqualTo(rows);
        assertThat(taken.getInt("counts.rows")).isEqualTo(rows);
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(kept.counts()).isEqualTo(before);
    }
}
