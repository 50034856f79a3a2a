package org.daicho.externalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CloudServicesTest {

    private static final String CLOUDS = ServiceDesk.CLOUDS;

    @Test
    void a_service_is_applied_for_read_changed_and_remembered() {
        String contractor = Api.contractor();
        Map<String, Object> wanted = ServiceDesk.newCloud(
                "contractorId",
                contractor,
                "classification",
                Api.fields("confidentiality", "C3B", "integrity", "I2"),
                "networkZones",
                List.of("INTERNET"),
                "registrations",
                List.of(Api.fields("scheme", "ISMAP", "number", "C21-0001-2", "validUntil", "2027-08-31")),
                "criticality",
                "HIGH",
                "replaceability",
                "HARD",
                "volume",
                12000);
        String id = Api.post(CLOUDS, wanted).path("id");
        String path = CLOUDS + '/' + id;
        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("APPLIED"))
                .body("classification.confidentiality", equalTo("C3B"))
                .body("classification.integrity", equalTo("I2"))
                .body("registrations.number", contains("C21-0001-2"))
                .body("application.applicant.name", equalTo("施設係主任"))
                .body("dataCountries", contains("JP"))
                .body("volume", equalTo(12000))
                .body("approval", nullValue())
                .body("mandatoryConditions", hasItem("CS-11"));
        Api.patch("\"1\"", Api.fields("classification", Api.fields("confidentiality", "C1"), "registrations", null))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("registrations.size()", equalTo(0))
                .body("mandatoryConditions", not(hasItem("CS-11")));
        Api.patch("\"2\"", Api.fields("volume", 12000))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
    }

    @Test
    void what_is_in_use_without_having_been_applied_for_is_registered_as_found() {
        Map<String, Object> wanted = ServiceDesk.newCloud("uniformTerms", true, "dataCountriesUnknown", true);
        wanted.put("dataCountries", List.of());
        wanted.remove("application");
        wanted.put("startedOn", "2023-10-01");
        Api.post(CLOUDS, wanted).then().body("state", equalTo("FOUND")).body("dataCountriesUnknown", equalTo(true));
        Map<String, Object> planned = ServiceDesk.newCloud("startedOn", "2999-04-01");
        planned.remove("application");
        Api.json(planned).post(CLOUDS).then().statusCode(400).body("violations.pointer", contains("/application"));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Api.json(ServiceDesk.newCloud(
                        "name",
                        "・",
                        "contractorId",
                        UUID.randomUUID().toString(),
                        "unitId",
                        UUID.randomUUID().toString(),
                        "networkZones",
                        List.of("MOON"),
                        "dataCountries",
                        List.of("XX"),
                        "dataCountriesUnknown",
                        true,
                        "termsReviewedOn",
                        "2026-04-01",
                        "termsReviewDueOn",
                        "2026-03-31",
                        "registrations",
                        List.of(Api.fields("scheme", "OTHER")),
                        "usageRule",
                        Api.fields(
                                "title", "規程", "evidenceId", UUID.randomUUID().toString()),
                        "application",
                        Api.fields("applicant", Api.fields(), "appliedOn", "2026-04-01")))
                .post(CLOUDS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/contractorId",
                                "/unitId",
                                "/networkZones",
                                "/dataCountries",
                                "/dataCountriesUnknown",
                                "/termsReviewDueOn",
                                "/registrations/0/schemeName",
                                "/usageRule/evidenceId",
                                "/application/applicant"));
        Api.json(Api.fields())
                .post(CLOUDS)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/name", "/personalData", "/myNumber", "/uniformTerms"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String path = CLOUDS + '/' + ServiceDesk.cloud();
        Api.patch("\"1\"", Api.fields("note", "変更")).patch(path).then().statusCode(200);
        Api.patch("\"1\"", Api.fields("note", "遅い")).patch(path).then().statusCode(412);
        Api.admin()
                .contentType(Api.MERGE_PATCH)
                .body("{\"note\":\"無\"}")
                .patch(path)
                .then()
                .statusCode(428);
        Api.admin().get(CLOUDS + '/' + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void one_name_in_one_unit_is_one_service() {
        Map<String, Object> wanted = ServiceDesk.newCloud();
        String id = Api.post(CLOUDS, wanted).path("id");
        Api.json(wanted)
                .post(CLOUDS)
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-exists"))
                .body("violations[0].value", equalTo(id));
        wanted.put("responsibleUnit", "総務課");
        Api.post(CLOUDS, wanted);
    }

    @Test
    void a_push_by_name_creates_once_and_changes_nothing_the_second_time() {
        Map<String, Object> wanted = ServiceDesk.newCloud();
        String path = CLOUDS + "/by-name/" + wanted.get("name");
        String id = Api.json(wanted).put(path).then().statusCode(201).extract().path("id");
        Api.json(wanted)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id));
        wanted.put("note", "変更");
        Api.json(wanted).put(path).then().statusCode(200).header("ETag", "\"2\"");
        Api.admin()
                .queryParam("responsibleUnit", "施設課")
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        Api.admin().get(path).then().statusCode(404);
        Api.json(wanted)
                .put(CLOUDS + "/by-name/" + Api.unique("別"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("name-differs"));
    }

    @Test
    void a_list_is_narrowed_by_each_filter() {
        String name = Api.unique("給与クラウド");
        String contractor = Api.contractor();
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2026-04-01"))
                .path("id");
        String id = ServiceDesk.cloud(
                "name",
                name,
                "contractorId",
                contractor,
                "unitId",
                unit,
                "uniformTerms",
                true,
                "personalData",
                true,
                "dataCountries",
                List.of("JP", "US"),
                "termsReviewedOn",
                "2026-04-01",
                "termsReviewDueOn",
                "2027-03-31");
        String post = ServiceDesk.post();
        ServiceDesk.assign(CLOUDS + '/' + id, "CLOUD_SERVICE_MANAGER", post);
        found(name, Map.of(), id);
        found(name, Map.of("state", "APPLIED", "unitId", unit, "contractorId", contractor, "postId", post), id);
        found(name, Map.of("confidentiality", "C1", "uniformTerms", true, "country", "us"), id);
        found(name, Map.of("termsReviewDueBefore", "2027-03-31", "personalData", true, "myNumber", false), id);
        found(name, Map.of("dataCountriesUnknown", false), id);
        found(name, Map.of("termsReviewDueBefore", "2027-03-30"));
        found(name, Map.of("country", "SG"));
        found(name, Map.of("state", "IN_USE"));
        found(name, Map.of("confidentiality", "C2"));
        found(name, Map.of("uniformTerms", false));
        found(name, Map.of("postId", ServiceDesk.post()));
        Api.admin()
                .queryParam("q", name)
                .get(CLOUDS)
                .then()
                .body("items[0].managerPostId", equalTo(post))
                .body("items[0].contractorName", containsString("株式会社"));
        Api.admin()
                .queryParam("q", name)
                .accept("text/csv")
                .get(CLOUDS)
                .then()
                .statusCode(200)
                .body(containsString("サービス名,区分"))
                .body(containsString(name))
                .body(containsString("日本/米国"));
    }

    @Test
    void a_name_is_found_by_its_provider_and_in_any_width() {
        String provider = Api.unique("ｸﾗｳﾄﾞ給与");
        String id = ServiceDesk.cloud("providerName", provider);
        Api.admin()
                .queryParam("q", provider.replace("ｸﾗｳﾄﾞ", "クラウド"))
                .get(CLOUDS)
                .then()
                .body("items.id", contains(id));
        Api.admin().queryParam("sort", "price").get(CLOUDS).then().statusCode(400);
        Api.admin().queryParam("state", "LOST").get(CLOUDS).then().statusCode(400);
        assertThat(Api.get(CLOUDS + "?limit=1").getList("items")).hasSize(1);
    }

    private static void found(String q, Map<String, ?> filters, String... ids) {
        List<String> found = Api.admin()
                .queryParam("q", q)
                .queryParams(filters)
                .get(CLOUDS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).containsExactly(ids);
    }
}
