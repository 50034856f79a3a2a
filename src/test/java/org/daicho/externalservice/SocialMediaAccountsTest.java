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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SocialMediaAccountsTest {

    private static final String ACCOUNTS = ServiceDesk.ACCOUNTS;
    private static final String DUTY = "SOCIAL_MEDIA_RESPONSIBLE_PERSON";

    @Test
    void an_account_is_applied_for_read_changed_and_remembered() {
        String path = account("officialSiteListed", true, "lastPostedOn", "2026-06-01");
        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("APPLIED"))
                .body("publishingRule.maximumConfidentiality", equalTo("C1"))
                .body("operatingProcedure.version", equalTo("第2版"))
                .body("dormantAfterDays", equalTo(365))
                .body("dormantFrom", equalTo("2027-06-02"))
                .body("officialSiteListed", equalTo(true))
                .body("multiFactor", nullValue());
        Api.patch("\"1\"", Api.fields("dormantAfterDays", 30, "operatingProcedure", null))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dormantFrom", equalTo("2026-07-02"))
                .body("operatingProcedure", nullValue());
        Api.patch("\"1\"", Api.fields("note", "遅い")).patch(path).then().statusCode(412);
        Api.admin()
                .contentType(Api.MERGE_PATCH)
                .body("{\"note\":\"無\"}")
                .patch(path)
                .then()
                .statusCode(428);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
    }

    @Test
    void use_without_procedure_rule_and_responsible_person_is_refused_with_all_reasons() {
        String path = account("publishingRule", null, "operatingProcedure", null);
        ServiceDesk.approve(path);
        Map<String, Object> start = Api.fields("startedOn", "2026-07-01");
        assertThat(ServiceDesk.reasons(path, "start", start))
                .containsExactlyInAnyOrder(
                        "/operatingProcedure no-operating-procedure",
                        "/publishingRule no-publishing-rule",
                        "/assignments no-responsible-person");
        Api.patch(
                        "*",
                        Api.fields(
                                "publishingRule",
                                Api.fields("information", "収集日程"),
                                "operatingProcedure",
                                Api.fields("title", "SNS運用手順")))
                .patch(path)
                .then()
                .statusCode(200);
        ServiceDesk.assign(path, DUTY, ServiceDesk.post());
        ServiceDesk.step(path, "start", start)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_USE"))
                .body("dormantFrom", equalTo("2027-07-02"));
        Api.patch("*", Api.fields("publishingRule", null))
                .patch(path)
                .then()
                .statusCode(409)
                .body("violations.code", contains("no-publishing-rule"));
    }

    @Test
    void an_account_is_approved_by_somebody_else_and_lives_to_its_end() {
        String path = account();
        assertThat(ServiceDesk.mandatory(path)).contains("SN-01", "SN-02", "SN-03");
        ServiceDesk.answerAll(path, "MET");
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval("approver", ServiceDesk.CLERK)))
                .containsExactly("/approver approver-is-applicant");
        ServiceDesk.step(path, "approve", ServiceDesk.approval()).then().statusCode(200);
        ServiceDesk.assign(path, DUTY, ServiceDesk.post());
        ServiceDesk.step(path, "start", Api.fields("startedOn", "2026-07-01"))
                .then()
                .statusCode(200);
        ServiceDesk.step(path, "suspend", Api.fields("suspendedOn", "2026-08-01", "reason", "乗っ取りの疑い"))
                .then()
                .statusCode(200);
        ServiceDesk.step(path, "resume", "{}").then().statusCode(200).body("state", equalTo("IN_USE"));
        assertThat(ServiceDesk.reasons(path, "end", ServiceDesk.ending(true, false)))
                .containsExactly("/accountsDisposed accounts-not-disposed");
        ServiceDesk.step(path, "end", ServiceDesk.ending(true, true)).then().statusCode(200);
        Api.admin().get(path).then().body("state", equalTo("ENDED"));
        String refused = account();
        ServiceDesk.step(
                        refused,
                        "refuse",
                        Api.fields("decidedOn", "2026-06-15", "approver", ServiceDesk.DIRECTOR, "reason", "不要"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
    }

    @Test
    void whether_it_is_still_used_is_looked_at_from_time_to_time() {
        String path = account();
        ServiceDesk.step(path, "posts-checked", Api.fields("lastPostedOn", "2025-09-02", "checkedOn", "2026-11-01"))
                .then()
                .statusCode(200)
                .body("lastPostedOn", equalTo("2025-09-02"))
                .body("postsCheckedOn", equalTo("2026-11-01"))
                .body("dormantFrom", equalTo("2026-09-03"));
        ServiceDesk.step(path, "posts-checked", Api.fields("lastPostedOn", "2026-11-02", "checkedOn", "2026-11-01"))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/lastPostedOn"));
        ServiceDesk.step(path, "posts-checked", Api.fields())
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/checkedOn"));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Api.json(ServiceDesk.newAccount(
                        "platform",
                        "・",
                        "accountName",
                        "・",
                        "url",
                        "javascript:alert(1)",
                        "unitId",
                        UUID.randomUUID().toString(),
                        "contractorId",
                        UUID.randomUUID().toString(),
                        "publishingRule",
                        Api.fields("information", "全部", "maximumConfidentiality", "C2"),
                        "operatingProcedure",
                        Api.fields(
                                "title", "手順", "evidenceId", UUID.randomUUID().toString())))
                .post(ACCOUNTS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/platform",
                                "/accountName",
                                "/url",
                                "/unitId",
                                "/contractorId",
                                "/publishingRule/maximumConfidentiality",
                                "/operatingProcedure/evidenceId"))
                .body(
                        "violations.find { it.pointer == '/publishingRule/maximumConfidentiality' }.code",
                        equalTo("publishing-above-limit"));
    }

    @Test
    void one_name_on_one_platform_is_one_account() {
        Map<String, Object> wanted = ServiceDesk.newAccount();
        Api.post(ACCOUNTS, wanted);
        wanted.put("platform", "Ｘ");
        Api.json(wanted).post(ACCOUNTS).then().statusCode(409).body("violations.code", contains("already-exists"));
        wanted.put("platform", "YouTube");
        Api.post(ACCOUNTS, wanted);
    }

    @Test
    void what_publishes_without_having_been_applied_for_is_found_and_listed_once_dormant() {
        Map<String, Object> wanted = ServiceDesk.newAccount("lastPostedOn", "2025-09-02", "officialSiteListed", false);
        wanted.remove("application");
        String name = (String) wanted.get("accountName");
        String id = Api.post(ACCOUNTS, wanted)
                .then()
                .body("state", equalTo("FOUND"))
                .extract()
                .path("id");
        String post = ServiceDesk.post();
        ServiceDesk.assign(ACCOUNTS + '/' + id, DUTY, post);
        found(name, Map.of("dormantOn", "2026-09-03"), id);
        found(name, Map.of("dormantOn", "2026-09-02"));
        found(name, Map.of("platform", "ｘ", "state", "FOUND", "officialSiteListed", false, "postId", post), id);
        found(name, Map.of("platform", "YouTube"));
        found(name, Map.of("termsReviewDueBefore", "2999-01-01"));
        found(name, Map.of("unitId", UUID.randomUUID().toString()));
        found(name, Map.of("contractorId", UUID.randomUUID().toString()));
        Api.admin()
                .queryParam("q", name)
                .accept("text/csv")
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .body(containsString("サービス,アカウント名"))
                .body(containsString("SNS運用手順 第2版"));
    }

    @Test
    void exceptions_reviews_and_conditions_are_kept_as_for_cloud_services() {
        String path = account();
        Api.post(
                path + "/exceptions",
                Api.fields(
                        "kind",
                        "CONDITION",
                        "code",
                        "SN-07",
                        "reason",
                        "該当する情報がない",
                        "approver",
                        ServiceDesk.DIRECTOR,
                        "fromOn",
                        "2026-04-01",
                        "untilOn",
                        "2999-03-31"));
        ServiceDesk.answerAll(path, "MET");
        Api.json(Api.fields("result", "NOT_MET"))
                .header("If-Match", "*")
                .put(path + "/conditions/SN-07")
                .then()
                .statusCode(200);
        ServiceDesk.step(path, "approve", ServiceDesk.approval()).then().statusCode(200);
        Api.post(
                path + "/terms-reviews",
                Api.fields(
                        "termsVersion",
                        "2026年版",
                        "reviewedOn",
                        "2026-06-20",
                        "reviewer",
                        ServiceDesk.CLERK,
                        "result",
                        "NOT_ACCEPTABLE"));
        assertThat(ServiceDesk.reasons(path, "start", Api.fields("startedOn", "2026-07-01")))
                .containsExactlyInAnyOrder(
                        "/assignments no-responsible-person", "/termsReviewedOn terms-not-acceptable");
        Api.admin().get(path + "/conditions").then().body("items.code", org.hamcrest.Matchers.hasItem("SN-13"));
    }

    private static String account(Object... more) {
        return ACCOUNTS + '/' + ServiceDesk.account(more);
    }

    private static void found(String q, Map<String, ?> filters, String... ids) {
        List<String> found = Api.admin()
                .queryParam("q", q)
                .queryParams(filters)
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).containsExactly(ids);
    }
}
