package org.daicho.assurance.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.assurance.AuditCalls.AUDITS;
import static org.daicho.assurance.AuditCalls.FINDINGS;
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
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.daicho.assurance.finding.terms.FindingState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class FindingsTest {

    @Test
    void a_finding_is_answered_found_wanting_answered_again_and_closed() {
        String id = AuditCalls.finding(AuditCalls.startedAudit());
        AuditCalls.verb(FINDINGS, id, "follow-up", AuditCalls.followUp("ADEQUATE"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("wrong-state"));
        respond(id);
        AuditCalls.verb(FINDINGS, id, "follow-up", AuditCalls.followUp("INADEQUATE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("followUpResult", equalTo("INADEQUATE"));
        respond(id);
        AuditCalls.verb(
                        FINDINGS,
                        id,
                        "follow-up",
                        Map.of("result", "ADEQUATE", "on", "2027-02-10", "by", Staff.named("総務課長")))
                .then()
                .statusCode(409)
                .body("violations.code", contains("follows-up-own-finding"));
        AuditCalls.verb(FINDINGS, id, "close", null).then().statusCode(409);
        AuditCalls.verb(FINDINGS, id, "follow-up", AuditCalls.followUp("ADEQUATE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FOLLOWED_UP"));
        AuditCalls.verb(FINDINGS, id, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
        Api.admin()
                .get(FINDINGS + '/' + id + "/history")
                .then()
                .body(
                        "items.verb",
                        contains("created", "responded", "followed-up", "responded", "followed-up", "closed"));
    }

    @Test
    void an_audit_closes_when_each_finding_is_done_or_has_an_accepted_plan() {
        String audit = AuditCalls.startedAudit();
        String open = AuditCalls.finding(audit);
        String answered = AuditCalls.finding(audit);
        respond(answered);
        AuditCalls.verb(AUDITS, audit, "close", null)
                .then()
                .statusCode(409)
                .body("violations.code", containsInAnyOrder("wrong-state", "finding-open", "plan-not-accepted"));
        AuditCalls.verb(AUDITS, audit, "report", AuditCalls.report()).then().statusCode(200);
        AuditCalls.verb(AUDITS, audit, "close", null)
                .then()
                .statusCode(409)
                .body("violations.value", containsInAnyOrder(open, answered));
        respond(open);
        AuditCalls.verb(FINDINGS, open, "follow-up", AuditCalls.followUp("ADEQUATE"))
                .then()
                .statusCode(200);
        AuditCalls.verb(FINDINGS, answered, "follow-up", AuditCalls.followUp("PLAN_ACCEPTED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESPONDED"))
                .body("planAcceptedOn", equalTo("2027-02-10"));
        AuditCalls.verb(FINDINGS, answered, "respond", AuditCalls.answer())
                .then()
                .statusCode(200)
                .body("planAcceptedOn", nullValue());
        AuditCalls.verb(AUDITS, audit, "close", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("plan-not-accepted"));
        AuditCalls.verb(FINDINGS, answered, "follow-up", AuditCalls.followUp("PLAN_ACCEPTED"))
                .then()
                .statusCode(200);
        AuditCalls.verb(AUDITS, audit, "close", null).then().statusCode(200);
        Api.json(AuditCalls.newFinding())
                .post(AUDITS + '/' + audit + "/findings")
                .then()
                .statusCode(409);
        AuditCalls.verb(FINDINGS, answered, "follow-up", AuditCalls.followUp("ADEQUATE"))
                .then()
                .statusCode(200);
    }

    @Test
    void what_keeps_an_audit_open_is_decided_by_state_and_plan() {
        assertThat(ClosingRule.reason(FindingState.OPEN, false)).isPresent();
        assertThat(ClosingRule.reason(FindingState.RESPONDED, false)).isPresent();
        assertThat(ClosingRule.reason(FindingState.RESPONDED, true)).isEmpty();
        assertThat(ClosingRule.reason(FindingState.FOLLOWED_UP, false)).isEmpty();
        assertThat(ClosingRule.reason(FindingState.CLOSED, true)).isEmpty();
    }

    @Test
    void findings_are_listed_for_an_audit_and_for_all() {
        String audit = AuditCalls.startedAudit();
        String contract = Api.contract();
        String post = Staff.post(Staff.unit());
        Map<String, Object> wanted = AuditCalls.newFinding();
        wanted.put("subject", Map.of("type", "CONTRACT", "id", contract));
        wanted.put("responsible", Staff.as(post));
        String id = Api.post(AUDITS + '/' + audit + "/findings", wanted).path("id");
        String other = AuditCalls.finding(audit);
        Api.admin()
                .get(AUDITS + '/' + audit + "/findings")
                .then()
                .statusCode(200)
                .body("items.id", contains(id, other));
        Api.admin()
                .queryParam("q", wanted.get("title"))
                .queryParam("state", "OPEN")
                .queryParam("severity", "MEDIUM")
                .queryParam("subjectType", "CONTRACT")
                .queryParam("subjectId", contract)
                .queryParam("responsiblePostId", post)
                .queryParam("dueAfter", "2027-01-31")
                .queryParam("dueBefore", "2027-01-31")
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("responsiblePostId", post)
                .queryParam("sort", "-updatedAt")
                .accept("text/csv")
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .body(containsString((String) wanted.get("title")));
        Api.admin().get(AUDITS + '/' + UUID.randomUUID() + "/findings").then().statusCode(404);
    }

    @Test
    void a_finding_is_changed_until_it_is_answered_and_says_what_is_wrong() {
        String audit = AuditCalls.startedAudit();
        Map<String, Object> wanted = AuditCalls.newFinding();
        wanted.put("subject", Map.of("type", "CONTRACT", "id", UUID.randomUUID().toString()));
        wanted.put("evidenceIds", List.of(UUID.randomUUID().toString()));
        wanted.put("responsible", Map.of());
        Api.json(wanted)
                .post(AUDITS + '/' + audit + "/findings")
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("unknown-subject", "unknown-evidence", "required"));
        String id = AuditCalls.finding(audit);
        String path = FINDINGS + '/' + id;
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch("\"1\"", Map.of()).patch(path).then().statusCode(200).header("ETag", "\"1\"");
        Api.patch("\"1\"", Map.of("severity", "HIGH")).patch(path).then().statusCode(200);
        Api.patch("\"1\"", Map.of("severity", "LOW")).patch(path).then().statusCode(412);
        respond(id);
        Api.patch("*", Map.of("severity", "LOW")).patch(path).then().statusCode(409);
        Api.admin().get(path).then().body("severity", equalTo("HIGH"));
    }

    private static void respond(String finding) {
        AuditCalls.verb(FINDINGS, finding, "respond", AuditCalls.answer())
                .then()
                .statusCode(200)
                .body("state", equalTo("RESPONDED"));
    }
}
