package org.daicho.assurance.audit;

import static org.daicho.assurance.AuditCalls.AUDITS;
import static org.daicho.assurance.AuditCalls.PLANS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class AuditsTest {

    @Test
    void an_audit_goes_from_plan_to_close() {
        String id = Api.post(AUDITS, AuditCalls.newAudit(Api.contract())).path("id");
        AuditCalls.verb(AUDITS, id, "report", AuditCalls.report())
                .then()
                .statusCode(409)
                .body("violations.code", contains("wrong-state"));
        AuditCalls.verb(AUDITS, id, "start", null).then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        Map<String, Object> wrong = AuditCalls.report();
        wrong.put("reportEvidenceId", UUID.randomUUID().toString());
        wrong.put("reportedToCommitteeOn", "2026-12-19");
        AuditCalls.verb(AUDITS, id, "report", wrong)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("unknown-evidence", "before-report"));
        AuditCalls.verb(AUDITS, id, "report", AuditCalls.report())
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("opinionKind", equalTo("ADVISORY"));
        Api.patch("*", Map.of("note", "後から")).patch(AUDITS + '/' + id).then().statusCode(409);
        AuditCalls.verb(AUDITS, id, "present", Map.of("on", "2026-12-19"))
                .then()
                .statusCode(400);
        AuditCalls.verb(AUDITS, id, "present", Map.of("on", "2026-12-24"))
                .then()
                .statusCode(200)
                .body("reportedToCommitteeOn", equalTo("2026-12-24"));
        AuditCalls.verb(AUDITS, id, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
        Api.admin()
                .get(AUDITS + '/' + id + "/history")
                .then()
                .body("items.verb", contains("created", "started", "reported", "presented", "closed"));
    }

    @Test
    void an_audit_is_in_an_approved_plan_of_its_year_or_ordered_by_the_ciso() {
        String contract = Api.contract();
        Map<String, Object> otherYear = AuditCalls.newAudit(contract);
        otherYear.put("fiscalYear", 2027);
        refused(otherYear, "not-the-plan-of-the-year");
        Map<String, Object> ordered = AuditCalls.newAudit(contract);
        ordered.remove("planId");
        refused(ordered, "neither-planned-nor-ordered");
        ordered.put("kind", "AD_HOC");
        String unit = Staff.unit();
        ordered.put("orderedBy", Staff.as(Staff.post(unit)));
        refused(ordered, "not-the-ciso");
        ordered.put("orderedBy", Staff.as(Staff.post(unit, "{CISO}")));
        String id = Api.post(AUDITS, ordered).path("id");
        AuditCalls.verb(AUDITS, id, "start", null).then().statusCode(200);

        String mediumTerm = Api.post(PLANS, AuditCalls.newMediumTermPlan()).path("id");
        Map<String, Object> early = AuditCalls.newAudit(contract);
        early.put(
                "planId", Api.post(PLANS, AuditCalls.newAnnualPlan(mediumTerm)).path("id"));
        AuditCalls.verb(AUDITS, Api.post(AUDITS, early).path("id"), "start", null)
                .then()
                .statusCode(409)
                .body("violations.code", contains("plan-not-approved"));
    }

    @Test
    void an_audit_says_everything_that_is_wrong_with_it() {
        Map<String, Object> wanted = AuditCalls.newAudit(UUID.randomUUID().toString());
        wanted.put("endsOn", "2026-09-30");
        wanted.put("criteria", "R0.0");
        wanted.put("auditeeUnitIds", List.of(UUID.randomUUID().toString()));
        wanted.put(
                "auditors",
                List.of(
                        Map.of("who", Staff.named("監査法人"), "lead", true),
                        Map.of("who", Staff.named("監査法人"), "lead", true)));
        Api.json(wanted)
                .post(AUDITS)
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "unknown-edition",
                                "ends-before-start",
                                "unknown-subject",
                                "unknown-unit",
                                "one-lead",
                                "named-twice"));
        Api.json(Map.of("scope", List.of(), "auditors", List.of()))
                .post(AUDITS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/scope"))
                .body("violations.pointer", hasItem("/auditors"));
    }

    @Test
    void audits_are_found_by_what_they_audit() {
        String contract = Api.contract();
        String unit = Staff.unit();
        Map<String, Object> wanted = AuditCalls.newAudit(contract);
        wanted.put("auditeeUnitIds", List.of(unit));
        String id = Api.post(AUDITS, wanted).path("id");
        Api.admin()
                .queryParam("subjectType", "CONTRACT")
                .queryParam("subjectId", contract)
                .get(AUDITS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].criteria", equalTo("R8.3"))
                .body("items[0].fiscalYearLabel", equalTo("令和8年度"));
        Api.admin()
                .queryParam("subjectType", "CONTRACTOR")
                .queryParam("subjectId", contract)
                .get(AUDITS)
                .then()
                .body("items.size()", equalTo(0));
        Api.admin().queryParam("unitId", unit).get(AUDITS).then().body("items.id", contains(id));
        Api.admin()
                .queryParam("q", wanted.get("title"))
                .queryParam("state", "PLANNED")
                .queryParam("kind", "EXTERNAL")
                .queryParam("fiscalYear", 2026)
                .queryParam("planId", wanted.get("planId"))
                .queryParam("subjectType", "CONTRACT")
                .queryParam("startsAfter", "2026-10-01")
                .queryParam("startsBefore", "2026-10-01")
                .queryParam("endsAfter", "2026-12-10")
                .queryParam("endsBefore", "2026-12-10")
                .queryParam("sort", "-endsOn")
                .accept("text/csv")
                .get(AUDITS)
                .then()
                .statusCode(200)
                .body(containsString((String) wanted.get("title")));
    }

    @Test
    void an_audit_is_changed_by_its_version_and_only_where_it_changes() {
        String contract = Api.contract();
        String id = Api.post(AUDITS, AuditCalls.newAudit(contract)).path("id");
        String path = AUDITS + '/' + id;
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch("\"9\"", Map.of()).patch(path).then().statusCode(412);
        Api.patch("\"1\"", Map.of("scope", List.of(Map.of("type", "CONTRACT", "id", contract))))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.patch("\"1\"", Map.of("scope", List.of(Map.of("type", "CONTRACT", "id", Api.contract()))))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.admin().noContentType().post(path + "/start").then().statusCode(428);
    }

    private static void refused(Map<String, Object> wanted, String code) {
        Api.json(wanted).post(AUDITS).then().statusCode(400).body("violations.code", contains(code));
    }
}
