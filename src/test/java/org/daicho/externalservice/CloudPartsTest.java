package org.daicho.externalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CloudPartsTest {

    private String path;

    @BeforeEach
    void own_service() {
        path = ServiceDesk.CLOUDS
                + '/'
                + ServiceDesk.cloud("uniformTerms", true, "classification", Api.fields("confidentiality", "C2"));
    }

    @Test
    void an_answer_is_kept_with_the_service_and_counts_as_its_change() {
        put("CU-01", Api.fields("result", "MET", "note", "第3条")).statusCode(200).header("ETag", "\"2\"");
        Map<String, Object> condition = Api.get(path + "/conditions").getMap("items.find { it.code == 'CU-01' }");
        assertThat(condition).containsKeys("title", "because", "verified", "obligation");
        assertThat((Map<?, ?>) condition.get("answer"))
                .extracting("result", "note")
                .containsExactly("MET", "第3条");
        put("CU-01", Api.fields("result", "MET", "note", "第3条")).statusCode(200).header("ETag", "\"2\"");
        put("CU-01", Api.fields("result", "NOT_MET")).statusCode(200).header("ETag", "\"3\"");
        Api.admin().get(path).then().header("ETag", "\"3\"").body("conditions.'CU-01'.result", equalTo("NOT_MET"));
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "conditions-checked", "conditions-checked"));
    }

    @Test
    void answers_are_kept_all_or_none() {
        Map<String, Object> answers = Api.fields(
                "CU-01",
                Api.fields("result", "MET"),
                "CU-99",
                Api.fields("result", "MET"),
                "CU-05",
                Api.fields("result", "NOT_APPLICABLE", "checkedOn", "2999-01-01"),
                "CU-04",
                Api.fields(
                        "result",
                        "MET",
                        "evidenceIds",
                        List.of(UUID.randomUUID().toString())));
        Api.json(answers)
                .header("If-Match", "*")
                .put(path + "/conditions")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/CU-99", "/CU-05/reason", "/CU-05/checkedOn", "/CU-04/evidenceIds/0"));
        Api.json(Api.fields())
                .header("If-Match", "*")
                .put(path + "/conditions")
                .then()
                .statusCode(400);
        Api.json(Api.fields("CU-01", Api.fields("result", "MET")))
                .put(path + "/conditions")
                .then()
                .statusCode(428);
        Api.admin().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void uniform_terms_are_excepted_only_by_the_chief_or_general_security_officer_and_for_a_time() {
        ServiceDesk.answerAll(path, "MET");
        Map<String, Object> wanted = exception("UNIFORM_TERMS", Api.fields("postId", ServiceDesk.post()), null);
        refused(wanted, "approver-not-entitled");
        wanted.put("approver", Api.fields("name", "事務局長"));
        refused(wanted, "approver-not-entitled");
        wanted.put("approver", Api.fields("postId", ServiceDesk.post("GENERAL_SECURITY_OFFICER")));
        wanted.put("untilOn", "2026-10-31");
        wanted.put("fromOn", "2026-04-01");
        String exceptions = path + "/exceptions";
        String id = Api.post(exceptions, wanted).path("id");
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval()))
                .containsExactly("/uniformTerms uniform-terms-above-limit");
        Api.patch("\"1\"", Api.fields("untilOn", "2999-03-31"))
                .patch(exceptions + '/' + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Api.fields("untilOn", "2999-03-30"))
                .patch(exceptions + '/' + id)
                .then()
                .statusCode(412);
        ServiceDesk.step(path, "approve", ServiceDesk.approval()).then().statusCode(200);
        Api.admin().queryParam("on", "2026-06-01").get(exceptions).then().body("items.id", contains(id));
        Api.admin().queryParam("kind", "CONDITION").get(exceptions).then().body("items.size()", equalTo(0));
        Api.admin().accept("text/csv").get(exceptions).then().statusCode(200).body(containsString("約款型での機密性2以上の取扱い"));
        Api.admin()
                .get(ServiceDesk.CLOUDS + '/' + ServiceDesk.cloud() + "/exceptions/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_condition_that_is_not_met_may_be_excepted_one_by_one() {
        String plain = ServiceDesk.CLOUDS + '/' + ServiceDesk.cloud();
        ServiceDesk.answerAll(plain, "MET");
        Api.json(Api.fields("result", "NOT_MET"))
                .header("If-Match", "*")
                .put(plain + "/conditions/CU-05")
                .then()
                .statusCode(200);
        assertThat(ServiceDesk.reasons(plain, "approve", ServiceDesk.approval()))
                .containsExactly("/conditions/CU-05 condition-not-met");
        Api.post(plain + "/exceptions", exception("CONDITION", ServiceDesk.DIRECTOR, "CU-05"));
        ServiceDesk.step(plain, "approve", ServiceDesk.approval()).then().statusCode(200);
    }

    @Test
    void an_exception_says_what_from_and_until_when() {
        refused(exception("CONDITION", ServiceDesk.DIRECTOR, null), "required");
        refused(exception("CONDITION", ServiceDesk.DIRECTOR, "XX-01"), "unknown-requirement");
        refused(exception("FOUR_EYES", ServiceDesk.DIRECTOR, "CU-01"), "not-for-this-kind");
        Map<String, Object> backwards = exception("FOUR_EYES", Api.fields(), null);
        backwards.put("untilOn", "2026-03-31");
        refused(backwards, "required", "ends-before-start");
    }

    @Test
    void the_newest_review_of_the_terms_is_what_the_service_shows() {
        String reviews = path + "/terms-reviews";
        String id = Api.post(reviews, review("2026-06-05")).path("id");
        Api.post(reviews, review("2026-05-01"));
        Api.admin()
                .get(path)
                .then()
                .header("ETag", "\"3\"")
                .body("termsReviewedOn", equalTo("2026-06-05"))
                .body("termsReviewDueOn", equalTo("2027-06-04"))
                .body("termsVersion", equalTo("2026年5月版"));
        Api.admin().get(reviews).then().body("items.reviewedOn", contains("2026-05-01", "2026-06-05"));
        Api.admin()
                .get(reviews + '/' + id)
                .then()
                .statusCode(200)
                .body("result", equalTo("ACCEPTABLE"))
                .body("note", nullValue());
        Api.admin().accept("text/csv").get(reviews).then().statusCode(200).body(containsString("許容できる"));
        Map<String, Object> wrong = review("2999-01-01");
        wrong.put("reviewer", Api.fields());
        wrong.put("evidenceIds", List.of(UUID.randomUUID().toString()));
        Api.json(wrong)
                .post(reviews)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/reviewedOn", "/nextReviewOn", "/reviewer", "/evidenceIds/0"));
    }

    @Test
    void who_answers_is_assigned_listed_and_ended() {
        String first = ServiceDesk.post();
        String id = ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", first);
        ServiceDesk.assign(path, "OPERATOR", ServiceDesk.post());
        Api.admin()
                .queryParam("on", "2026-04-01")
                .get(path + "/assignments")
                .then()
                .body("items.duty", containsInAnyOrder("CLOUD_SERVICE_MANAGER", "OPERATOR"));
        Api.json(Api.fields("duty", "CONTRACT_OWNER", "postId", first, "fromOn", "2026-04-01"))
                .post(path + "/assignments")
                .then()
                .statusCode(400)
                .body("violations.code", contains("duty-does-not-fit"));
        Api.json(Api.fields("untilOn", "2026-06-30"))
                .header("If-Match", "\"1\"")
                .post(path + "/assignments/" + id + "/end")
                .then()
                .statusCode(200)
                .body("untilOn", equalTo("2026-06-30"));
        Api.admin()
                .get(ServiceDesk.CLOUDS + '/' + UUID.randomUUID() + "/assignments")
                .then()
                .statusCode(404);
    }

    private io.restassured.response.ValidatableResponse put(String code, Map<String, Object> answer) {
        return Api.json(answer)
                .header("If-Match", "*")
                .put(path + "/conditions/" + code)
                .then();
    }

    private void refused(Map<String, Object> wanted, String... codes) {
        Api.json(wanted)
                .post(path + "/exceptions")
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder(codes));
    }

    private static Map<String, Object> exception(String kind, Map<String, Object> approver, String code) {
        return Api.fields(
                "kind",
                kind,
                "code",
                code,
                "reason",
                "代替がないため",
                "approver",
                approver,
                "fromOn",
                "2026-04-01",
                "untilOn",
                "2999-03-31");
    }

    private static Map<String, Object> review(String day) {
        return Api.fields(
                "termsVersion",
                "2026年5月版",
                "reviewedOn",
                day,
                "reviewer",
                ServiceDesk.CLERK,
                "result",
                "ACCEPTABLE",
                "nextReviewOn",
                "2027-06-04");
    }
}
