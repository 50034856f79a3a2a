package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EvidenceResourceTest {

    private static final byte[] FILE = "内容".getBytes(StandardCharsets.UTF_8);

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    EvidenceFiles files;

    private EvidenceCaller caller;
    private String contractor;

    @BeforeEach
    void call() {
        caller = new EvidenceCaller(token);
        contractor = caller.request()
                .contentType("application/json")
                .body(Map.of("name", "株式会社証拠 " + UUID.randomUUID()))
                .post("/api/v1/contractors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_is_not_said_is_filled_in() {
        announce(Map.of("kind", "PLEDGE", "title", "か\u3099", "fileName", "が.txt"))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("RECEIVING"))
                .body("title", equalTo("が"))
                .body(
                        "receivedOn",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Tokyo")).toString()))
                .body("restricted", equalTo(false))
                .body("subjects", empty());
    }

    @Test
    void every_mistake_is_told_at_once() {
        announce(Map.of(
                        "kind", "PLEDGE",
                        "title", "a\u0007",
                        "fileName", "../etc/passwd",
                        "effectiveOn", "2026-04-02",
                        "expiresOn", "2026-04-01",
                        "subjects", List.of(unknown("CONTRACTOR"), unknown("CONTRACT"))))
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "control-character",
                                "not-a-file-name",
                                "expires-first",
                                "unknown-contractor",
                                "unknown-contract"));
        announce(Map.of(
                        "kind",
                        "PLEDGE",
                        "title",
                        "x",
                        "fileName",
                        "x",
                        "revisionOf",
                        UUID.randomUUID().toString()))
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-evidence"));
        announce(Map.of("kind", "SONG", "title", "x", "fileName", "x")).statusCode(400);
    }

    @Test
    void what_evidence_is_about_must_have_been_registered_in_whatever_room() {
        String unit = Api.post("/api/v1/organization-units", Map.of("name", Api.unique("課"), "validFrom", "2026-04-01"))
                .path("id");
        Map<String, Object> chart =
                new HashMap<>(Map.of("kind", "ORGANIZATION_CHART", "title", "体制図", "fileName", "f"));
        chart.put("subjects", List.of(Map.of("type", "ORGANIZATION_UNIT", "id", unit)));
        announce(chart).statusCode(201);
        chart.put("subjects", List.of(unknown("INCIDENT")));
        announce(chart).statusCode(400).body("violations.code", contains("unknown-subject"));
    }

    @Test
    void a_list_is_narrowed_by_subject_kind_state_words_and_days() {
        String pledge = about("PLEDGE", "再委託の誓約書", "2026-05-01", "CONTRACTOR");
        String chart = about("ORGANIZATION_CHART", "体制図", "2026-06-01", "CONTRACTOR");
        caller.put(chart, FILE).statusCode(200);

        assertThat(ids("")).containsExactly(pledge, chart);
        assertThat(ids("&subjectType=CONTRACTOR")).containsExactly(pledge, chart);
        assertThat(ids("&subjectType=INCIDENT")).isEmpty();
        assertThat(ids("&kind=PLEDGE")).containsExactly(pledge);
        assertThat(ids("&state=STORED")).containsExactly(chart);
        assertThat(ids("&q=ｾｲﾔｸ")).isEmpty();
        assertThat(ids("&q=誓約")).containsExactly(pledge);
        assertThat(ids("&receivedAfter=2026-05-02")).containsExactly(chart);
        assertThat(ids("&receivedBefore=2026-05-01")).containsExactly(pledge);
        assertThat(ids("&expiresBefore=2026-12-31")).isEmpty();
        assertThat(ids("&sort=-receivedOn")).containsExactly(chart, pledge);
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        String first = about("PLEDGE", "一", "2026-05-01", "CONTRACTOR");
        String second = about("PLEDGE", "二", "2026-05-02", "CONTRACTOR");
        String next =
                list("&limit=1").body("items.id", contains(first)).extract().path("next");
        list("&limit=1&cursor=" + next).body("items.id", contains(second));
    }

    @Test
    void what_is_written_may_change_but_only_by_who_knows_the_present_state() {
        String id = about("PLEDGE", "誓約書", "2026-05-01", "CONTRACTOR");
        patch(id, null, "{\"title\":\"新\"}").statusCode(428);
        patch(id, "\"9\"", "{\"title\":\"新\"}").statusCode(412);
        String tag = patch(id, "\"1\"", "{\"title\":\"新\",\"expiresOn\":\"2027-03-31\",\"subjects\":[]}")
                .statusCode(200)
                .body("title", equalTo("新"))
                .body("subjects", empty())
                .extract()
                .header("ETag");
        patch(id, tag, "{\"title\":null}").statusCode(400);
        patch(id, tag, "{\"sha256\":\"00\"}").statusCode(400).body("violations[0].code", equalTo("unknown-field"));
        patch(id, tag, "{\"revisionOf\":\"" + id + "\"}").statusCode(400);
        caller.request().get(PATH + '/' + id + "/history").then().body("items.verb", contains("announced", "changed"));
    }

    @Test
    void who_may_only_look_sends_nothing() {
        String looking = caller.request()
                .contentType("application/json")
                .body(Map.of("name", "looks-only", "roles", List.of("READ_ONLY")))
                .post("/api/v1/access-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        String id = caller.announced("a.txt");
        EvidenceCaller reader = new EvidenceCaller(looking);
        reader.put(id, FILE).statusCode(403).contentType("application/problem+json");
        reader.request()
                .multiPart("metadata", "{}", "application/json")
                .multiPart("file", "a", FILE)
                .post(PATH)
                .then()
                .statusCode(403);
        reader.request().get(PATH + '/' + id).then().statusCode(200);
    }

    @Test
    void other_rooms_get_the_stored_files_of_their_subjects_page_by_page() throws IOException {
        String first = about("PLEDGE", "一", "2026-05-01", "CONTRACTOR");
        String waiting = about("PLEDGE", "二", "2026-05-01", "CONTRACTOR");
        String second = about("PLEDGE", "三", "2026-05-01", "CONTRACTOR");
        caller.put(first, FILE).statusCode(200);
        caller.put(second, FILE).statusCode(200);
        List<UUID> contractors = List.of(UUID.fromString(contractor));

        List<EvidenceFile> page = files.about(List.of(), contractors, null, 1);
        List<EvidenceFile> rest =
                files.about(List.of(), contractors, page.get(0).id(), 10);

        assertThat(page).extracting(file -> file.id().toString()).containsExactly(first);
        assertThat(rest).extracting(file -> file.id().toString()).containsExactly(second);
        assertThat(files.all(null, 200))
                .extracting(file -> file.id().toString())
                .doesNotContain(waiting);
        try (InputStream in = files.open(page.get(0).objectKey(), 3, 3)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("容");
        }
    }

    @Test
    void the_store_is_part_of_being_ready() {
        caller.request().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("object-store"));
    }

    private String about(String kind, String title, String receivedOn, String subjectType) {
        return announce(Map.of(
                        "kind", kind,
                        "title", title,
                        "fileName", "f.txt",
                        "receivedOn", receivedOn,
                        "subjects", List.of(Map.of("type", subjectType, "id", contractor))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> unknown(String type) {
        return Map.of("type", type, "id", UUID.randomUUID().toString());
    }

    private ValidatableResponse announce(Map<String, ?> body) {
        return caller.request()
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    private ValidatableResponse list(String query) {
        return caller.request()
                .get(PATH + "?subjectId=" + contractor + query)
                .then()
                .statusCode(200);
    }

    private List<String> ids(String query) {
        return list(query).extract().path("items.id");
    }

    private ValidatableResponse patch(String id, String tag, String body) {
        var request = caller.request()
                .contentType("application/merge-patch+json")
                .body(body.getBytes(StandardCharsets.UTF_8));
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(PATH + '/' + id)
                .then();
    }
}
