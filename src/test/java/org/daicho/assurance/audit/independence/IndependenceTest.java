package org.daicho.assurance.audit.independence;

import static org.daicho.assurance.AuditCalls.AUDITS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class IndependenceTest {

    @Test
    void who_answers_for_a_contract_does_not_audit_it_unless_an_exception_is_recorded() {
        String unit = Staff.unit();
        String owner = Staff.post(unit);
        String contract = Staff.contractOf(owner, "2026-04-01");
        Map<String, Object> wanted = by(AuditCalls.newAudit(contract), Map.of("who", Staff.as(owner), "lead", true));
        wanted.put("auditeeUnitIds", List.of(unit));
        String id = Api.post(AUDITS, wanted).path("id");
        AuditCalls.verb(AUDITS, id, "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("auditor-answers-for-subject", "auditor-in-audited-unit"))
                .body("violations[0].value.id", equalTo(contract))
                .body("violations[1].value", equalTo(unit));

        Api.patch("*", except(owner, Staff.as(owner)))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(400)
                .body("violations.code", contains("own-exception"));
        Api.patch("*", except(owner, Staff.named("CISO")))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(200)
                .body("auditors[0].exception.reason", equalTo("他に監査を行える職員がいない"));
        AuditCalls.verb(AUDITS, id, "start", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("auditors[0].exception.approvedBy.name", equalTo("CISO"));
    }

    @Test
    void one_person_in_two_posts_is_one_person() {
        String person = Staff.person();
        String owner = Staff.post(Staff.unit());
        String auditor = Staff.post(Staff.unit());
        Staff.holds(person, owner, "2026-04-01", null);
        Staff.holds(person, auditor, "2026-11-01", null);
        String contract = Staff.contractOf(owner, "2026-04-01");
        String id = Api.post(
                        AUDITS,
                        by(AuditCalls.newAudit(contract), Map.of("who", Map.of("personId", person), "lead", true)))
                .path("id");
        AuditCalls.verb(AUDITS, id, "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("auditor-answers-for-subject"));
        Api.patch("*", Map.of("auditors", List.of(Map.of("who", Staff.as(auditor), "lead", true))))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(200);
        AuditCalls.verb(AUDITS, id, "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("auditor-answers-for-subject"));
    }

    @Test
    void who_left_the_audited_unit_before_the_audit_may_audit_it_and_a_unit_includes_those_below() {
        String unit = Staff.unit();
        String below = Staff.unit(unit);
        String person = Staff.person();
        Staff.holds(person, Staff.post(below), "2026-04-01", "2026-09-30");
        Map<String, Object> wanted =
                by(AuditCalls.newAudit(Api.contract()), Map.of("who", Map.of("personId", person), "lead", true));
        wanted.put("scope", List.of(Map.of("type", "ORGANIZATION_UNIT", "id", unit)));
        wanted.put("startsOn", "2026-09-15");
        String id = Api.post(AUDITS, wanted).path("id");
        AuditCalls.verb(AUDITS, id, "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("auditor-in-audited-unit"))
                .body("violations.value", contains(unit));
        Api.patch("*", Map.of("startsOn", "2026-10-01"))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(200);
        AuditCalls.verb(AUDITS, id, "start", null).then().statusCode(200);
    }

    @Test
    void the_owner_of_a_document_does_not_audit_it() {
        String owner = Staff.post(Staff.unit());
        String document = Api.post(
                        "/api/v1/policy-documents",
                        Map.of("kind", "STANDARD", "title", Api.unique("対策基準"), "owner", Staff.as(owner)))
                .path("id");
        Map<String, Object> wanted =
                by(AuditCalls.newAudit(Api.contract()), Map.of("who", Staff.as(owner), "lead", true));
        wanted.put("scope", List.of(Map.of("type", "POLICY_DOCUMENT", "id", document)));
        AuditCalls.verb(AUDITS, Api.post(AUDITS, wanted).path("id"), "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("auditor-owns-document"));
    }

    @Test
    void an_audit_that_has_begun_stays_independent() {
        String owner = Staff.post(Staff.unit());
        String contract = Staff.contractOf(owner, "2026-04-01");
        String id = AuditCalls.startedAudit();
        Api.patch("*", Map.of("scope", List.of(Map.of("type", "CONTRACT", "id", contract))))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(200);
        Api.patch("*", Map.of("auditors", List.of(Map.of("who", Staff.as(owner), "lead", true))))
                .patch(AUDITS + '/' + id)
                .then()
                .statusCode(409)
                .body("violations.code", containsInAnyOrder("auditor-answers-for-subject"));
    }

    private static Map<String, Object> by(Map<String, Object> audit, Map<String, Object> auditor) {
        audit.put("kind", "INTERNAL");
        audit.put("auditors", List.of(auditor));
        return audit;
    }

    private static Map<String, Object> except(String auditor, Map<String, Object> approver) {
        return Map.of(
                "auditors",
                List.of(Map.of(
                        "who",
                        Staff.as(auditor),
                        "lead",
                        true,
                        "exception",
                        Map.of("reason", "他に監査を行える職員がいない", "approvedBy", approver, "on", "2026-09-20"))));
    }
}
