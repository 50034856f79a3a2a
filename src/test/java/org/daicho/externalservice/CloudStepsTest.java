package org.daicho.externalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

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
class CloudStepsTest {

    private static final Map<String, Object> START = Api.fields("startedOn", "2026-07-01");

    @Test
    void a_service_goes_from_its_application_to_its_end() {
        String path = cloud();
        ServiceDesk.approve(path);
        Api.admin()
                .get(path)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("approval.decidedOn", equalTo("2026-06-15"))
                .body("approval.approver.name", equalTo("事務局長"));
        ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", ServiceDesk.post());
        ServiceDesk.step(path, "start", START).then().statusCode(200).body("state", equalTo("IN_USE"));
        ServiceDesk.step(path, "suspend", Api.fields("suspendedOn", "2026-09-01", "reason", "障害"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspension.reason", equalTo("障害"));
        Api.admin()
                .noContentType()
                .header("If-Match", "*")
                .post(path + "/resume")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_USE"));
        ServiceDesk.step(path, "end", ServiceDesk.ending(true, true))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("ending.endedOn", equalTo("2026-11-01"));
        Api.admin()
                .get(path + "/history")
                .then()
                .body(
                        "items.verb",
                        contains(
                                "created",
                                "conditions-checked",
                                "approved",
                                "started",
                                "suspended",
                                "resumed",
                                "ended"))
                .body("items.version", contains(1, 2, 3, 4, 5, 6, 7));
        Api.admin().get(path + "/assignments").then().body("items.untilOn", contains("2026-11-01"));
        Api.patch("*", Api.fields("note", "変更")).patch(path).then().statusCode(409);
        assertThat(ServiceDesk.reasons(path, "end", ServiceDesk.ending(true, true)))
                .containsExactly("/state wrong-state");
    }

    @Test
    void an_approval_is_refused_with_every_reason_at_once() {
        String path = cloud("uniformTerms", true, "classification", Api.fields("confidentiality", "C2"));
        List<String> codes = ServiceDesk.mandatory(path);
        assertThat(codes).hasSizeGreaterThan(5).contains("CU-04", "CS-01");
        answer(path, codes.get(0), "NOT_MET");
        List<String> expected = new java.util.ArrayList<>(codes.subList(1, codes.size()).stream()
                .map(code -> "/conditions/" + code + " condition-unanswered")
                .toList());
        expected.add("/conditions/" + codes.get(0) + " condition-not-met");
        expected.add("/uniformTerms uniform-terms-above-limit");
        expected.add("/approver approver-is-applicant");
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval("approver", ServiceDesk.CLERK)))
                .containsExactlyInAnyOrderElementsOf(expected);
        Api.admin().get(path).then().body("state", equalTo("APPLIED"));
    }

    @Test
    void the_applicant_approves_only_with_an_exception_that_is_recorded() {
        String path = cloud();
        ServiceDesk.answerAll(path, "MET");
        Map<String, Object> own = ServiceDesk.approval("approver", ServiceDesk.CLERK);
        assertThat(ServiceDesk.reasons(path, "approve", own)).containsExactly("/approver approver-is-applicant");
        own.put("exception", Api.fields("reason", "他に承認できる職がないため", "by", ServiceDesk.DIRECTOR));
        ServiceDesk.step(path, "approve", own).then().statusCode(200).body("state", equalTo("APPROVED"));
        Api.admin()
                .get(path + "/exceptions")
                .then()
                .body("items.kind", contains("FOUR_EYES"))
                .body("items.approver.name", contains("事務局長"));
    }

    @Test
    void a_post_and_whoever_holds_it_are_the_same() {
        String post = ServiceDesk.post();
        String path =
                cloud("application", Api.fields("applicant", Api.fields("postId", post), "appliedOn", "2026-06-01"));
        ServiceDesk.answerAll(path, "MET");
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval("approver", Api.fields("postId", post))))
                .containsExactly("/approver approver-is-applicant");
        ServiceDesk.step(path, "approve", ServiceDesk.approval("approver", Api.fields("postId", ServiceDesk.post())))
                .then()
                .statusCode(200);
    }

    @Test
    void use_is_refused_with_everything_that_it_lacks() {
        String path = cloud("usageRule", null, "dataCountries", List.of("US"), "uniformTerms", true);
        assertThat(ServiceDesk.reasons(path, "start", START))
                .containsExactlyInAnyOrder(
                        "/state wrong-state",
                        "/approval not-approved",
                        "/assignments no-cloud-service-manager",
                        "/usageRule no-usage-rule",
                        "/termsReviewedOn terms-not-reviewed",
                        "/dataOutsideJapanAssessment not-assessed");
        ServiceDesk.approve(path);
        ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", ServiceDesk.post());
        review(path, "2026-06-20", "NOT_ACCEPTABLE");
        Api.patch(
                        "*",
                        Api.fields(
                                "usageRule",
                                Api.fields("title", "利用規程"),
                                "dataOutsideJapanAssessment",
                                assessment("NOT_ACCEPTABLE")))
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(ServiceDesk.reasons(path, "start", START))
                .containsExactlyInAnyOrder(
                        "/termsReviewedOn terms-not-acceptable",
                        "/dataOutsideJapanAssessment assessment-not-acceptable");
        review(path, "2026-06-25", "ACCEPTABLE");
        Api.patch("*", Api.fields("dataOutsideJapanAssessment", assessment("ACCEPTABLE")))
                .patch(path)
                .then()
                .statusCode(200);
        ServiceDesk.step(path, "start", START).then().statusCode(200);
    }

    @Test
    void what_is_in_use_cannot_lose_what_that_took() {
        String path = cloud();
        ServiceDesk.approve(path);
        ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", ServiceDesk.post());
        ServiceDesk.step(path, "start", START).then().statusCode(200);
        Api.patch(
                        "*",
                        Api.fields(
                                "usageRule",
                                null,
                                "uniformTerms",
                                true,
                                "classification",
                                Api.fields("confidentiality", "C2"),
                                "application",
                                null))
                .patch(path)
                .then()
                .statusCode(409)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "no-usage-rule",
                                "uniform-terms-above-limit",
                                "terms-not-reviewed",
                                "application-decided"));
        Api.patch("*", Api.fields("note", "変更")).patch(path).then().statusCode(200);
    }

    @Test
    void what_was_found_in_use_is_approved_where_it_is_and_then_put_in_order() {
        Map<String, Object> wanted = ServiceDesk.newCloud("startedOn", "2023-10-01");
        wanted.remove("application");
        String path =
                ServiceDesk.CLOUDS + '/' + Api.post(ServiceDesk.CLOUDS, wanted).path("id");
        ServiceDesk.answerAll(path, "MET");
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval()))
                .containsExactly("/application no-application");
        assertThat(ServiceDesk.reasons(path, "refuse", refusal())).containsExactly("/state wrong-state");
        Api.patch("*", Api.fields("application", ServiceDesk.application()))
                .patch(path)
                .then()
                .statusCode(200);
        ServiceDesk.step(path, "approve", ServiceDesk.approval())
                .then()
                .statusCode(200)
                .body("state", equalTo("FOUND"));
        assertThat(ServiceDesk.reasons(path, "approve", ServiceDesk.approval()))
                .containsExactly("/approval already-approved");
        ServiceDesk.assign(path, "CLOUD_SERVICE_MANAGER", ServiceDesk.post());
        ServiceDesk.step(path, "start", Api.fields("startedOn", "2023-10-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_USE"));
    }

    @Test
    void an_application_that_is_refused_is_over() {
        String path = cloud();
        ServiceDesk.step(path, "refuse", refusal())
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusal.reason", equalTo("許容できないため"));
        assertThat(ServiceDesk.reasons(path, "refuse", refusal())).containsExactly("/state wrong-state");
        Api.patch("*", Api.fields("note", "変更")).patch(path).then().statusCode(409);
        Api.json(Api.fields("CU-01", Api.fields("result", "MET")))
                .header("If-Match", "*")
                .put(path + "/conditions")
                .then()
                .statusCode(409);
        Api.json(Api.fields("duty", "OPERATOR", "postId", ServiceDesk.post(), "fromOn", "2026-04-01"))
                .post(path + "/assignments")
                .then()
                .statusCode(409);
    }

    @Test
    void nothing_ends_while_information_or_accounts_are_left() {
        String path = cloud();
        ServiceDesk.approve(path);
        assertThat(ServiceDesk.reasons(path, "end", ServiceDesk.ending(false, false)))
                .containsExactlyInAnyOrder(
                        "/informationDisposed information-not-disposed", "/accountsDisposed accounts-not-disposed");
        Map<String, Object> unknown = ServiceDesk.ending(true, true);
        unknown.put("evidenceIds", List.of(UUID.randomUUID().toString()));
        unknown.put("endedOn", "2999-01-01");
        ServiceDesk.step(path, "end", unknown)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/endedOn", "/evidenceIds/0"));
    }

    @Test
    void a_step_says_when_and_who_and_needs_the_version() {
        String path = cloud();
        ServiceDesk.step(path, "approve", Api.fields())
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/decidedOn", "/approver"));
        ServiceDesk.step(path, "approve", ServiceDesk.approval("decidedOn", "2026-05-31", "approver", Api.fields()))
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("decided-before-applied", "required"));
        ServiceDesk.step(path, "start", Api.fields("startedOn", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("in-future"));
        Api.json(ServiceDesk.approval()).post(path + "/approve").then().statusCode(428);
        Api.json(ServiceDesk.approval())
                .header("If-Match", "\"9\"")
                .post(path + "/approve")
                .then()
                .statusCode(412);
    }

    @Test
    void use_does_not_begin_before_its_approval() {
        String path = cloud();
        ServiceDesk.approve(path);
        ServiceDesk.step(path, "start", Api.fields("startedOn", "2026-06-14"))
                .then()
                .statusCode(400)
                .body("violations.code", contains("started-before-approval"));
    }

    private static String cloud(Object... more) {
        return ServiceDesk.CLOUDS + '/' + ServiceDesk.cloud(more);
    }

    private static Map<String, Object> refusal() {
        return Api.fields("decidedOn", "2026-06-15", "approver", ServiceDesk.DIRECTOR, "reason", "許容できないため");
    }

    private static Map<String, Object> assessment(String conclusion) {
        return Api.fields("assessedOn", "2026-06-08", "conclusion", conclusion, "assessor", ServiceDesk.DIRECTOR);
    }

    private static void answer(String path, String code, String result) {
        Api.json(Api.fields("result", result))
                .header("If-Match", "*")
                .put(path + "/conditions/" + code)
                .then()
                .statusCode(200);
    }

    private static void review(String path, String day, String result) {
        Api.post(
                path + "/terms-reviews",
                Api.fields(
                        "termsVersion",
                        "2026年5月版",
                        "reviewedOn",
                        day,
                        "reviewer",
                        ServiceDesk.DIRECTOR,
                        "result",
                        result));
    }
}
