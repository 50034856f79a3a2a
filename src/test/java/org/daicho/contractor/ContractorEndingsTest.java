package org.daicho.contractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.shared.time.TokyoClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractorEndingsTest {

    private final String mark = Api.unique("");

    @Inject
    ContractorDirectory directory;

    @Test
    void a_company_that_closed_down_stays_in_the_list_and_can_come_back() {
        String id = register("株式会社" + mark, null);
        step(id, "close", closing("2026-03-31"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2026-03-31"))
                .body("closedBecause", equalTo("解散"));
        assertThat(found(mark)).containsExactly(id);
        assertThat(found(mark, "state", "CLOSED")).containsExactly(id);
        assertThat(found(mark, "state", "ACTIVE")).isEmpty();
        assertThat(directory.isActive(UUID.fromString(id))).isFalse();
        step(id, "close", closing("2026-03-31"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("wrong-state"));
        Candidates.step(path(id), "reopen")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closedOn", nullValue());
        Candidates.step(path(id), "reopen").then().statusCode(409);
        Api.admin().get(path(id) + "/history").then().body("items.verb", contains("created", "closed", "reopened"));
    }

    @Test
    void a_step_needs_the_present_version_and_a_day_that_has_come() {
        String id = Api.contractor();
        Api.json(closing("2026-03-31")).post(path(id) + "/close").then().statusCode(428);
        Api.json(closing("2026-03-31"))
                .header("If-Match", "\"7\"")
                .post(path(id) + "/close")
                .then()
                .statusCode(412);
        LocalDate tomorrow = LocalDate.now(TokyoClock.ZONE).plusDays(1);
        step(id, "close", closing(tomorrow.toString()))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/closedOn"));
        step(id, "close", Api.fields())
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/closedOn", "/reason"));
    }

    @Test
    void a_merged_company_points_to_its_successor_and_takes_no_changes() {
        String successor = register("株式会社存続" + mark, Api.corporateNumber());
        String merged = register("株式会社消滅" + mark, Api.corporateNumber());
        String attestation = Candidates.attestation(merged);
        step(merged, "merge", merging(successor))
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("successorId", equalTo(successor))
                .body("duplicate", equalTo(false))
                .body("closedOn", equalTo("2026-04-01"));
        Api.patch("*", Api.fields("note", "x")).patch(path(merged)).then().statusCode(409);
        Api.json(Candidates.newAttestation())
                .post(path(merged) + "/attestations")
                .then()
                .statusCode(409)
                .body("violations.code", contains("contractor-merged"));
        Api.admin().get(Candidates.ATTESTATIONS + '/' + attestation).then().body("contractorId", equalTo(merged));
        assertThat(found("消滅" + mark)).containsExactly(merged);
        Candidates.step(path(merged), "reopen").then().statusCode(200).body("successorId", nullValue());
    }

    @Test
    void a_merger_needs_another_company_that_is_still_there() {
        String id = Api.contractor();
        String closed = Api.contractor();
        step(closed, "close", closing("2026-03-31")).then().statusCode(200);
        step(id, "merge", merging(closed)).then().statusCode(409).body("violations.pointer", contains("/into"));
        step(id, "merge", merging(id)).then().statusCode(400).body("violations.code", contains("itself"));
        step(id, "merge", merging(UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-contractor"));
    }

    @Test
    void a_duplicate_leaves_everything_to_the_survivor() {
        String number = Api.corporateNumber();
        String survivor = register("株式会社本物" + mark, null);
        String duplicate = register("有限会社控え" + mark, number);
        String attestation = Candidates.attestation(duplicate);
        String selection = Candidates.selection(duplicate);
        step(survivor, "absorb", absorbing(duplicate))
                .then()
                .statusCode(200)
                .body("corporateNumber", equalTo(number))
                .body("formerNames", contains("有限会社控え" + mark));
        Api.admin()
                .get(path(duplicate))
                .then()
                .body("state", equalTo("MERGED"))
                .body("duplicate", equalTo(true))
                .body("successorId", equalTo(survivor))
                .body("corporateNumber", nullValue());
        Api.admin()
                .get(Candidates.ATTESTATIONS + '/' + attestation + "/history")
                .then()
                .body("items.verb", contains("created", "moved"))
                .body("items[1].state.contractorId", equalTo(survivor));
        Api.admin().get(path(survivor) + "/selections").then().body("items.id", contains(selection));
        Api.admin().get(path(duplicate) + "/history").then().body("items.verb", contains("created", "absorbed"));
        Candidates.step(path(duplicate), "reopen").then().statusCode(409).body("violations.code", contains("absorbed"));
        Api.admin()
                .get("/api/v1/contractors/by-corporate-number/" + number)
                .then()
                .body("id", equalTo(survivor));
    }

    @Test
    void a_survivor_is_found_by_the_names_it_has_taken_over() {
        String survivor = register("株式会社本物" + mark, null);
        String duplicate = register("有限会社控え" + mark, null);
        String first = register("最初の" + mark, null);
        step(duplicate, "absorb", absorbing(first)).then().statusCode(200);
        step(survivor, "absorb", absorbing(duplicate)).then().statusCode(200);
        assertThat(found("控え" + mark)).containsExactlyInAnyOrder(survivor, duplicate);
        assertThat(found("控え" + mark + "㈲", "state", "ACTIVE")).containsExactly(survivor);
        assertThat(found("控え" + mark + "㈱", "state", "ACTIVE")).isEmpty();
        assertThat(found("最初の" + mark, "state", "ACTIVE")).containsExactly(survivor);
    }

    @Test
    void two_numbers_are_two_companies_and_not_a_double_entry() {
        String survivor = register("株式会社" + mark, Api.corporateNumber());
        String other = register("株式会社" + mark, Api.corporateNumber());
        step(survivor, "absorb", absorbing(other))
                .then()
                .statusCode(409)
                .body("violations.code", contains("corporate-numbers-differ"));
        step(other, "merge", merging(survivor)).then().statusCode(200);
        step(survivor, "absorb", absorbing(other))
                .then()
                .statusCode(409)
                .body("violations.code", containsInAnyOrder("wrong-state", "corporate-numbers-differ"));
        step(survivor, "absorb", absorbing(survivor))
                .then()
                .statusCode(400)
                .body("violations.code", contains("itself"));
    }

    @Test
    void a_former_name_still_finds_the_company() {
        String id = register("株式会社旧社名" + mark, null);
        Api.patch("*", Api.fields("name", "株式会社新社名" + mark))
                .patch(path(id))
                .then()
                .statusCode(200)
                .body("formerNames", contains("株式会社旧社名" + mark));
        assertThat(found("旧社名" + mark)).containsExactly(id);
        assertThat(found("新社名" + mark)).containsExactly(id);
        Api.patch("*", Api.fields("name", "㈱新社名" + mark))
                .patch(path(id))
                .then()
                .body("formerNames", contains("株式会社旧社名" + mark));
        Api.patch("*", Api.fields("name", "株式会社旧社名" + mark))
                .patch(path(id))
                .then()
                .body("formerNames", contains("㈱新社名" + mark));
    }

    @Test
    void whoever_asks_by_number_or_name_is_led_to_the_last_successor() {
        String oldNumber = Api.corporateNumber();
        String first = register("株式会社一" + mark, oldNumber);
        String second = register("株式会社二" + mark, Api.corporateNumber());
        String third = register("株式会社三" + mark, Api.corporateNumber());
        step(first, "merge", merging(second)).then().statusCode(200);
        step(second, "merge", merging(third)).then().statusCode(200);
        assertThat(directory.withNumbers(List.of(CorporateNumber.parse(oldNumber))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).hasToString(third);
                    assertThat(entry.corporateNumber()).isEqualTo(oldNumber);
                });
        CompanyName asked = CompanyName.of("㈱一" + mark);
        assertThat(directory.withNameKeys(List.of(asked.key()))).singleElement().satisfies(entry -> {
            assertThat(entry.id()).hasToString(third);
            assertThat(entry.name().compare(asked)).isEqualTo(CompanyName.Likeness.SAME);
        });
        assertThat(directory.withIds(List.of(UUID.fromString(first))))
                .extracting(entry -> entry.id().toString())
                .containsExactly(first);
    }

    @Test
    void a_duplicate_of_the_same_name_is_no_second_company() {
        String survivor = register("株式会社" + mark, null);
        String duplicate = register("㈱" + mark, null);
        step(survivor, "absorb", absorbing(duplicate)).then().statusCode(200);
        assertThat(directory.withNameKeys(List.of(CompanyName.of(mark).key())))
                .extracting(entry -> entry.id().toString())
                .containsExactly(survivor);
    }

    private static Response step(String id, String verb, Object body) {
        return Candidates.step(path(id), verb, body);
    }

    private static String path(String id) {
        return Api.CONTRACTORS + '/' + id;
    }

    private static Map<String, Object> closing(String day) {
        return Api.fields("closedOn", day, "reason", "解散");
    }

    private static Map<String, Object> merging(String into) {
        return Api.fields("into", into, "mergedOn", "2026-04-01", "reason", "吸収合併");
    }

    private static Map<String, Object> absorbing(String duplicate) {
        return Api.fields("duplicateId", duplicate, "reason", "二重登録");
    }

    private static String register(String name, String number) {
        return Api.post(Api.CONTRACTORS, Api.fields("name", name, "corporateNumber", number))
                .path("id");
    }

    private static List<String> found(String q, String... filter) {
        var request = Api.admin().queryParam("q", q);
        if (filter.length > 0) {
            request.queryParam(filter[0], filter[1]);
        }
        return request.get(Api.CONTRACTORS).then().statusCode(200).extract().path("items.id");
    }
}
