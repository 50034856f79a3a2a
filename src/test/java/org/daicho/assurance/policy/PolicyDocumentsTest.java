package org.daicho.assurance.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class PolicyDocumentsTest {

    private static final String DOCUMENTS = "/api/v1/policy-documents";

    @Test
    void a_finding_leads_to_a_review_and_a_new_edition() {
        String finding = AuditCalls.finding(AuditCalls.startedAudit());
        String id = document();
        String path = DOCUMENTS + '/' + id;
        String review = Api.post(
                        path + "/reviews",
                        Api.fields(
                                "reviewedOn",
                                "2027-03-15",
                                "by",
                                Staff.named("事務局長"),
                                "result",
                                "TO_BE_CHANGED",
                                "findingIds",
                                List.of(finding)))
                .path("id");
        Api.admin().get(path).then().body("nextReviewOn", equalTo("2027-09-15"));
        Api.post(
                path + "/reviews",
                Map.of("reviewedOn", "2026-01-15", "by", Staff.named("事務局長"), "result", "NO_CHANGE"));
        Api.admin().get(path).then().body("nextReviewOn", equalTo("2027-09-15"));
        Api.admin()
                .queryParam("result", "TO_BE_CHANGED")
                .get(path + "/reviews")
                .then()
                .statusCode(200)
                .body("items.id", contains(review));
        Api.admin().get(path + "/reviews/" + review).then().statusCode(200).body("findingIds", contains(finding));

        Map<String, Object> wanted = edition("第2版");
        wanted.put("causedByFindingIds", List.of(finding));
        String edition = Api.post(path + "/editions", wanted).path("id");
        Api.post(path + "/editions", edition("第3版"));
        Api.json(edition("第２版"))
                .post(path + "/editions")
                .then()
                .statusCode(409)
                .body("violations.code", contains("label-taken"));
        Api.admin()
                .queryParam("findingId", finding)
                .get(path + "/editions")
                .then()
                .statusCode(200)
                .body("items.id", contains(edition));
        Api.admin().get(path + "/editions/" + edition).then().statusCode(200).body("label", equalTo("第2版"));
        Api.admin()
                .get(DOCUMENTS + '/' + document() + "/editions/" + edition)
                .then()
                .statusCode(404);
        Api.admin()
                .accept("text/csv")
                .get(path + "/editions")
                .then()
                .statusCode(200)
                .body(containsString("第3版,2027-03-31"));
        Api.admin()
                .accept("text/csv")
                .get(path + "/reviews")
                .then()
                .statusCode(200)
                .body(containsString("要改正"));
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "reviewed"));
    }

    @Test
    void a_document_is_changed_listed_and_abolished() {
        String post = Staff.post(Staff.unit());
        String title = Api.unique("規程");
        String id = Api.post(
                        DOCUMENTS,
                        Api.fields(
                                "kind",
                                "RULE",
                                "title",
                                title,
                                "number",
                                "訓令第3号",
                                "owner",
                                Staff.as(post),
                                "nextReviewOn",
                                "2027-03-31"))
                .path("id");
        String path = DOCUMENTS + '/' + id;
        Api.admin()
                .queryParam("q", title)
                .queryParam("kind", "RULE")
                .queryParam("state", "ACTIVE")
                .queryParam("restricted", false)
                .queryParam("ownerPostId", post)
                .queryParam("nextReviewAfter", "2027-03-31")
                .queryParam("nextReviewBefore", "2027-03-31")
                .queryParam("sort", "nextReviewOn")
                .get(DOCUMENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].reviewEveryMonths", equalTo(12));
        Api.admin()
                .queryParam("q", title)
                .accept("text/csv")
                .get(DOCUMENTS)
                .then()
                .statusCode(200)
                .body(containsString(title + ",訓令第3号,有効,,12,2027-03-31"));
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch("\"1\"", Map.of("reviewEveryMonths", 24)).patch(path).then().statusCode(200);
        Api.patch("\"1\"", Map.of("reviewEveryMonths", 6)).patch(path).then().statusCode(412);
        Api.patch("\"2\"", Map.of("reviewEveryMonths", 24)).patch(path).then().header("ETag", "\"2\"");
        abolish(id).then().statusCode(200).body("state", equalTo("ABOLISHED"));
        abolish(id).then().statusCode(409).body("violations.code", contains("wrong-state"));
        Api.patch("*", Map.of("reviewEveryMonths", 6)).patch(path).then().statusCode(409);
        Api.json(edition("第9版")).post(path + "/editions").then().statusCode(409);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "abolished"));
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        Api.json(Map.of("kind", "RULE", "title", "・", "owner", Map.of("postId", UUID.randomUUID())))
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("required", "unknown-post"));
        String path = DOCUMENTS + '/' + document();
        Map<String, Object> edition = edition("第1版");
        edition.put("effectiveOn", "2026-01-01");
        edition.put("evidenceId", UUID.randomUUID());
        edition.put("causedByFindingIds", List.of(UUID.randomUUID()));
        edition.put("approvedBy", Map.of());
        Api.json(edition)
                .post(path + "/editions")
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder("before-established", "unknown-evidence", "unknown-finding", "required"));
        Api.json(Api.fields(
                        "reviewedOn",
                        "2027-03-15",
                        "by",
                        Map.of(),
                        "result",
                        "NO_CHANGE",
                        "nextReviewOn",
                        "2027-03-15",
                        "findingIds",
                        List.of(UUID.randomUUID())))
                .post(path + "/reviews")
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("required", "unknown-finding", "not-later"));
    }

    private static String document() {
        return Api.post(
                        DOCUMENTS,
                        Map.of(
                                "kind",
                                "STANDARD",
                                "title",
                                Api.unique("対策基準"),
                                "owner",
                                Staff.named("総務課長"),
                                "reviewEveryMonths",
                                6))
                .path("id");
    }

    private static Map<String, Object> edition(String label) {
        return Api.fields(
                "label",
                label,
                "establishedOn",
                "2027-03-31",
                "effectiveOn",
                "2027-04-01",
                "summary",
                "承認の記録を追加した。",
                "approvedBy",
                Staff.named("管理者"));
    }

    private static io.restassured.response.Response abolish(String id) {
        return AuditCalls.verb(DOCUMENTS, id, "abolish", Map.of("on", "2027-03-31", "reason", "統合したため"));
    }
}
