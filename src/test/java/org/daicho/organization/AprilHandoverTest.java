package org.daicho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** What happens in every public body between 31 March and 1 April: people move, sections merge, duties stay. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AprilHandoverTest {

    private static final String APRIL = "2027-04-01";

    @Test
    void the_head_of_a_section_retires_and_the_next_one_answers_from_the_first_of_april() {
        String service = Office.cloudService();
        String post = Office.post();
        String old = Office.holder(post, "2025-04-01");
        String fresh = Office.person();
        Office.assign(service, "CLOUD_SERVICE_MANAGER", post, "2026-04-01");
        var body = Api.fields("on", APRIL, "toPersonId", fresh);

        handOver(Office.POSTS, post + "/handover?dryRun=true", body)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("holdingsEnded.personId", contains(old))
                .body("holdingsEnded.untilOn", contains("2027-03-31"))
                .body("holdingsBegun.personId", contains(fresh))
                .body("holdingsBegun[0].id", nullValue());
        assertThat(holder(service, APRIL)).containsExactly(old);

        String begun = handOver(Office.POSTS, post + "/handover", body)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("assignmentsEnded", empty())
                .extract()
                .path("holdingsBegun[0].id");
        assertThat(holder(service, "2027-03-31")).containsExactly(old);
        assertThat(holder(service, APRIL)).containsExactly(fresh);
        Api.admin().get(Office.holders(post) + '/' + begun + "/history").then().body("items.verb", contains("created"));
        handOver(Office.POSTS, post + "/handover", body)
                .statusCode(409)
                .body("violations.code", contains("already-holds"));
    }

    @Test
    void an_end_that_was_known_before_leaves_the_duty_vacant_until_somebody_follows() {
        String service = Office.cloudService();
        String post = Office.post();
        String old = Office.person("name", "佐藤 花子");
        Office.hold(post, "personId", old, "fromOn", "2025-04-01", "untilOn", "2027-03-31");
        Office.assign(service, "CLOUD_SERVICE_MANAGER", post, "2026-04-01");
        assertThat(vacant(post, "2027-03-31")).isEmpty();
        assertThat(vacant(post, APRIL)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("duties", 1)
                .containsEntry("lastHolderId", old)
                .containsEntry("lastHolderName", "佐藤 花子")
                .containsEntry("heldUntil", "2027-03-31"));
        String fresh = Office.person();
        handOver(Office.POSTS, post + "/handover", Api.fields("on", APRIL, "toPersonId", fresh))
                .statusCode(200)
                .body("holdingsEnded", empty())
                .body("holdingsBegun.personId", contains(fresh));
        assertThat(vacant(post, APRIL)).isEmpty();
    }

    @Test
    void a_section_is_merged_and_all_its_duties_pass_to_another_post() {
        String service = Office.cloudService();
        String later = Office.cloudService();
        String over = Office.cloudService();
        String old = Office.post();
        String fresh = Office.post(Office.unit(), "validFrom", APRIL, "validUntil", "2030-03-31");
        String head = Office.holder(fresh, APRIL);
        String moved = Office.assign(service, "CLOUD_SERVICE_MANAGER", old, "2026-04-01");
        String calledOff = Office.assign(later, "CLOUD_SERVICE_MANAGER", old, "2027-10-01");
        String ended = Office.assign(over, "CLOUD_SERVICE_MANAGER", old, "2026-04-01");
        Api.patch("*", Api.fields("untilOn", "2026-09-30"))
                .patch(Office.ASSIGNMENTS + '/' + ended)
                .then()
                .statusCode(200);
        var body = Api.fields("on", APRIL, "toPostId", fresh);

        handOver(Office.POSTS, old + "/handover?dryRun=true", body)
                .statusCode(200)
                .body("assignmentsBegun.fromOn", contains(APRIL, "2027-10-01"))
                .body("assignmentsBegun.untilOn", contains("2030-03-31", "2030-03-31"));
        handOver(Office.POSTS, old + "/handover", body)
                .statusCode(200)
                .body("assignmentsEnded.id", contains(moved, calledOff))
                .body("assignmentsBegun.subjectId", contains(service, later))
                .body("assignmentsBegun.fromOn", contains(APRIL, "2027-10-01"))
                .body("assignmentsBegun.untilOn", contains("2030-03-31", "2030-03-31"));
        assertThat(holder(service, APRIL)).containsExactly(head);
        assertThat(holder(later, "2027-10-01")).containsExactly(head);
        Api.admin()
                .get(Office.ASSIGNMENTS + '/' + moved + "/history")
                .then()
                .body("items.verb", contains("created", "ended"));
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(Office.POSTS + '/' + old)
                .then()
                .statusCode(200);
        handOver(Office.POSTS, old + "/handover", body).statusCode(409).body("violations.code", contains("no-duties"));
    }

    @Test
    void a_duty_that_ends_without_a_successor_is_on_the_list_of_that_day() {
        String service = Office.cloudService();
        String id = Office.assign(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2026-04-01");
        Api.patch("*", Api.fields("untilOn", "2027-03-31"))
                .patch(Office.ASSIGNMENTS + '/' + id)
                .then()
                .statusCode(200);
        assertThat(ending(id, "on=" + APRIL)).isTrue();
        assertThat(ending(id, "on=2027-03-31")).isFalse();
        assertThat(ending(id, "on=2027-05-01")).isFalse();
        assertThat(ending(id, "on=2027-05-01&since=" + APRIL)).isTrue();
        Office.assign(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2027-04-15");
        assertThat(ending(id, "on=" + APRIL)).isTrue();
        assertThat(ending(id, "on=2027-05-01&since=" + APRIL)).isFalse();
        Api.admin().get("/api/v1/vacancies/duties").then().statusCode(400);
        Api.admin().get("/api/v1/vacancies/posts").then().statusCode(400);
    }

    @Test
    void somebody_who_is_transferred_leaves_each_post_to_a_successor_or_vacant() {
        String main = Office.post();
        String side = Office.post();
        String person = Office.holder(main, "2025-04-01");
        Office.hold(side, "personId", person, "kind", "CONCURRENT", "fromOn", "2026-04-01");
        String fresh = Office.person();
        handOver(
                        Office.PEOPLE,
                        person + "/handover",
                        Api.fields(
                                "on",
                                APRIL,
                                "successors",
                                List.of(Map.of("postId", main, "toPersonId", fresh), Map.of("postId", side))))
                .statusCode(200)
                .body("holdingsEnded.postId", contains(main, side))
                .body("holdingsBegun.postId", contains(main))
                .body("holdingsBegun.kind", contains("PRINCIPAL"));
        String heir = Office.person();
        handOver(Office.PEOPLE, fresh + "/handover", Api.fields("on", "2028-04-01", "toPersonId", heir))
                .statusCode(200)
                .body("holdingsBegun.personId", contains(heir));
    }

    private static ValidatableResponse handOver(String of, String path, Map<String, Object> body) {
        return Api.json(body).post(of + '/' + path).then();
    }

    private static List<String> holder(String service, String day) {
        return Api.get("/api/v1/responsibilities?subjectType=cloud-service&subjectId=" + service + "&on=" + day)
                .getList("responsible[0].holders.personId");
    }

    private static List<Map<String, Object>> vacant(String post, String day) {
        return Office.whole("/api/v1/vacancies/posts?on=" + day).stream()
                .filter(row -> row.get("postId").equals(post))
                .toList();
    }

    private static boolean ending(String assignment, String query) {
        return Office.whole("/api/v1/vacancies/duties?" + query).stream()
                .anyMatch(row -> row.get("assignmentId").equals(assignment));
    }
}
