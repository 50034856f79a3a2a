package org.daicho.assurance.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SelfInspectionsTest {

    private static final String ROUNDS = "/api/v1/self-inspections";

    @Test
    void every_post_is_asked_what_concerns_it_and_answers_once() {
        String unit = Staff.unit();
        String below = Staff.unit(unit);
        String manager = Staff.post(unit, "{SECURITY_MANAGER}");
        String clerk = Staff.post(below);
        String person = Staff.person();
        Staff.holds(person, manager, "2026-04-01", null);
        String round = open(newRound(unit, clerk));
        String path = ROUNDS + '/' + round;

        Api.admin()
                .get(path + "/sheets")
                .then()
                .statusCode(200)
                .body("items.postId", containsInAnyOrder(manager, clerk))
                .body("items.find { it.postId == '" + manager + "' }.holders.size()", equalTo(1))
                .body("items.find { it.postId == '" + clerk + "' }.holders", empty())
                .body("items.find { it.postId == '" + manager + "' }.questions", equalTo(2))
                .body("items.find { it.postId == '" + clerk + "' }.questions", equalTo(2));
        assertThat(codes(path, manager)).containsExactly("Q1", "Q2");
        assertThat(codes(path, clerk)).containsExactly("Q1", "Q3");
        Api.admin().get(path + "/sheets/" + UUID.randomUUID()).then().statusCode(404);

        submit(path, manager, Staff.as(clerk))
                .then()
                .statusCode(409)
                .body("violations.code", containsInAnyOrder("unanswered", "unanswered", "not-the-post"));
        answer(path, manager, Map.of("Q1", Map.of("value", "YES")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items[0].answer.value", equalTo("YES"))
                .body("items[1].answer", nullValue());
        answer(path, manager, Map.of("Q1", Map.of("value", "YES"))).then().header("ETag", "\"2\"");
        submit(path, manager, Staff.as(manager))
                .then()
                .statusCode(409)
                .body("violations.pointer", contains("/answers/Q2"));
        answer(path, manager, Map.of("Q2", Map.of("value", "2", "note", "途中")))
                .then()
                .statusCode(200);
        submit(path, manager, Map.of("personId", person))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("submittedBy.personId", equalTo(person));
        submit(path, manager, Staff.as(manager))
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-submitted"));
        answer(path, manager, Map.of("Q1", Map.of("value", "NO"))).then().statusCode(409);
        Api.admin()
                .get(path + "/sheets/" + manager + "/history")
                .then()
                .body("items.verb", contains("created", "answered", "answered", "submitted"));
        Api.admin().queryParam("state", "OPEN").get(path + "/sheets").then().body("items.postId", contains(clerk));
        Api.admin()
                .queryParam("unitId", unit)
                .accept("text/csv")
                .get(path + "/sheets")
                .then()
                .statusCode(200)
                .body(containsString("提出済み,2,2,"));
    }

    @Test
    void the_result_counts_by_question_and_unit_and_lists_what_does_not_conform() {
        String unit = Staff.unit();
        String below = Staff.unit(unit);
        String manager = Staff.post(unit, "{SECURITY_MANAGER}");
        String clerk = Staff.post(below);
        String path = ROUNDS + '/' + open(newRound(unit, clerk));
        answer(path, manager, Map.of("Q1", Map.of("value", "NO", "note", "請求中"), "Q2", Map.of("value", "5")));
        answer(path, clerk, Map.of("Q1", Map.of("value", "NO")));
        Api.admin().get(path + "/result").then().statusCode(200).body("nonConforming", equalTo(0));
        submit(path, manager, Staff.as(manager)).then().statusCode(200);

        Api.admin()
                .get(path + "/result")
                .then()
                .statusCode(200)
                .body("sheets", equalTo(2))
                .body("submitted", equalTo(1))
                .body("answeredPercent", equalTo(50.0f))
                .body("nonConforming", equalTo(1))
                .body("questions.code", contains("Q1", "Q2", "Q3"))
                .body("questions[0].asked", equalTo(2))
                .body("questions[0].answered", equalTo(1))
                .body("questions[0].nonConforming", equalTo(1))
                .body("questions[0].values.NO", equalTo(1))
                .body("questions[1].conforming", equalTo(1))
                .body("questions[2].asked", equalTo(1))
                .body("units.find { it.unitId == '" + unit + "' }.nonConforming", equalTo(1))
                .body("units.find { it.unitId == '" + below + "' }.submitted", equalTo(0));
        Api.admin()
                .queryParam("conforming", false)
                .get(path + "/answers")
                .then()
                .statusCode(200)
                .body("items.code", contains("Q1"))
                .body("items[0].postId", equalTo(manager))
                .body("items[0].note", equalTo("請求中"));
        Api.admin()
                .queryParam("code", "Q2")
                .queryParam("unitId", unit)
                .queryParam("postId", manager)
                .get(path + "/answers")
                .then()
                .body("items.value", contains("5"));
        Api.admin()
                .accept("text/csv")
                .get(path + "/answers")
                .then()
                .statusCode(200)
                .body(containsString(",NO,YES,不適,請求中"));
    }

    @Test
    void an_open_round_asks_what_it_asked_and_a_closed_one_asks_nothing() {
        String unit = Staff.unit();
        String clerk = Staff.post(unit);
        String round = open(newRound(unit, clerk));
        String path = ROUNDS + '/' + round;
        Api.patch("*", Map.of("questions", List.of(question("Q9", "YES_NO_NA")), "unitIds", List.of()))
                .patch(path)
                .then()
                .statusCode(409)
                .body("violations.pointer", containsInAnyOrder("/questions", "/unitIds"));
        Api.patch("*", Map.of("closesOn", "2027-01-31")).patch(path).then().statusCode(200);
        AuditCalls.verb(ROUNDS, round, "open", null).then().statusCode(409);
        AuditCalls.verb(ROUNDS, round, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
        answer(path, clerk, Map.of("Q1", Map.of("value", "YES"))).then().statusCode(409);
        Api.patch("*", Map.of("note", "追記")).patch(path).then().statusCode(409);
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "opened", "changed", "closed"));
    }

    @Test
    void a_round_that_asks_nobody_does_not_open() {
        String round = Api.post(ROUNDS, newRound(Staff.unit(), Staff.post(Staff.unit())))
                .path("id");
        AuditCalls.verb(ROUNDS, round, "open", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("nobody-to-ask"));
        Api.admin().get(ROUNDS + '/' + round).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void answers_are_those_that_the_question_takes() {
        String unit = Staff.unit();
        String clerk = Staff.post(unit);
        String path = ROUNDS + '/' + open(newRound(unit, clerk));
        answer(path, clerk, Map.of("Q1", Map.of("value", "5"), "Q2", Map.of("value", "1")))
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("not-an-answer", "not-asked"));
        Api.json(Map.of("Q1", Map.of("value", "YES")))
                .put(path + "/sheets/" + clerk + "/answers")
                .then()
                .statusCode(428);
        Api.json(Map.of("Q1", Map.of("value", "YES")))
                .header("If-Match", "\"9\"")
                .put(path + "/sheets/" + clerk + "/answers")
                .then()
                .statusCode(412);
        Api.json(Map.of("by", Staff.as(clerk)))
                .post(path + "/sheets/" + clerk + "/submit")
                .then()
                .statusCode(428);
    }

    @Test
    void a_questionnaire_says_everything_that_is_wrong_with_it() {
        Map<String, Object> wanted =
                newRound(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        wanted.put("closesOn", "2026-08-31");
        List<Map<String, Object>> questions = new ArrayList<>(questions(wanted));
        questions.add(question("Q1", "SCALE"));
        questions.get(3).put("expected", "YES");
        questions.get(3).put("requirement", "XX-99");
        wanted.put("questions", questions);
        Api.json(wanted)
                .post(ROUNDS)
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "closes-before-opening",
                                "unknown-unit",
                                "unknown-post",
                                "named-twice",
                                "not-an-answer",
                                "unknown-requirement"));
        wanted.put("questions", List.of(question("q 1", "SCALE")));
        Api.json(wanted).post(ROUNDS).then().statusCode(400).body("violations.code", hasItem("format"));
    }

    @Test
    void rounds_are_listed_and_changed() {
        String unit = Staff.unit();
        Map<String, Object> wanted = newRound(unit, Staff.post(unit));
        String id = Api.post(ROUNDS, wanted).path("id");
        Api.admin()
                .queryParam("q", wanted.get("title"))
                .queryParam("state", "DRAFT")
                .queryParam("fiscalYear", 2026)
                .queryParam("opensAfter", "2026-09-01")
                .queryParam("opensBefore", "2026-09-01")
                .queryParam("closesAfter", "2026-09-30")
                .queryParam("closesBefore", "2026-09-30")
                .queryParam("sort", "-closesOn")
                .get(ROUNDS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("q", wanted.get("title"))
                .accept("text/csv")
                .get(ROUNDS)
                .then()
                .body(containsString(wanted.get("title") + ",準備中,2026-09-01,2026-09-30,3,"));
        String path = ROUNDS + '/' + id;
        Api.patch("\"1\"", Map.of("questions", questions(wanted)))
                .patch(path)
                .then()
                .header("ETag", "\"1\"");
        Api.patch("\"1\"", Map.of("questions", List.of(question("Q7", "SCALE"))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("questions.code", contains("Q7"));
        Api.patch("\"1\"", Map.of("note", "古い版")).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
    }

    /** Q1 for everybody, Q2 for security managers, Q3 for one post. */
    private static Map<String, Object> newRound(String unit, String post) {
        Map<String, Object> forManagers = question("Q2", "SCALE");
        forManagers.put("securityRoles", List.of("SECURITY_MANAGER"));
        forManagers.put("expected", "4");
        Map<String, Object> forOne = question("Q3", "YES_NO_NA");
        forOne.put("postIds", List.of(post));
        Map<String, Object> forAll = question("Q1", "YES_NO_NA");
        forAll.put("expected", "YES");
        forAll.put("requirement", "CL-08");
        return Api.fields(
                "title",
                Api.unique("自己点検"),
                "fiscalYear",
                2026,
                "opensOn",
                "2026-09-01",
                "closesOn",
                "2026-09-30",
                "questions",
                List.of(forAll, forManagers, forOne),
                "unitIds",
                List.of(unit));
    }

    private static Map<String, Object> question(String code, String kind) {
        return Api.fields("code", code, "text", "消去証明書を受け取っていますか。", "kind", kind);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> questions(Map<String, Object> round) {
        return (List<Map<String, Object>>) round.get("questions");
    }

    private static String open(Map<String, Object> wanted) {
        String id = Api.post(ROUNDS, wanted).path("id");
        AuditCalls.verb(ROUNDS, id, "open", null).then().statusCode(200).body("state", equalTo("OPEN"));
        return id;
    }

    private static List<String> codes(String path, String post) {
        return Api.get(path + "/sheets/" + post).getList("items.question.code");
    }

    private static Response answer(String path, String post, Map<String, ?> answers) {
        String sheet = path + "/sheets/" + post;
        return Api.json(answers).header("If-Match", Api.tag(sheet)).put(sheet + "/answers");
    }

    private static Response submit(String path, String post, Map<String, ?> by) {
        String sheet = path + "/sheets/" + post;
        return Api.json(Map.of("by", by)).header("If-Match", Api.tag(sheet)).post(sheet + "/submit");
    }
}
