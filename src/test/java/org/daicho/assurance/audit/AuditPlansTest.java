package org.daicho.assurance.audit;

import static org.daicho.assurance.AuditCalls.PLANS;
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
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AuditPlansTest {

    @Test
    void a_plan_for_three_years_is_drawn_up_approved_and_revised() {
        Map<String, Object> wanted = AuditCalls.newMediumTermPlan();
        wanted.put("preparedBy", Staff.named("監査統括責任者"));
        String id = Api.post(PLANS, wanted).path("id");
        Api.admin()
                .get(PLANS + '/' + id)
                .then()
                .body("toFiscalYear", equalTo(2027))
                .body("fiscalYear", nullValue())
                .body("state", equalTo("DRAFT"))
                .body("themes", contains("委託", "クラウド"));
        AuditCalls.verb(PLANS, id, "approve", Map.of("by", Staff.named("監査統括責任者"), "on", "2025-04-10"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("approves-own-plan"));
        AuditCalls.verb(PLANS, id, "approve", AuditCalls.approval())
                .then()
                .statusCode(200)
                .body("approvedBy.name", equalTo("情報セキュリティ委員会"));
        Api.patch("*", Map.of("title", "別の計画"))
                .patch(PLANS + '/' + id)
                .then()
                .statusCode(409)
                .body("violations.code", contains("wrong-state"));
        AuditCalls.verb(PLANS, id, "approve", AuditCalls.approval()).then().statusCode(409);
        AuditCalls.verb(PLANS, id, "revise", Map.of("reason", "対象を追加するため"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("approvedBy", nullValue());
        Api.patch("*", Map.of("title", "別の計画")).patch(PLANS + '/' + id).then().statusCode(200);
        Api.admin()
                .get(PLANS + '/' + id + "/history")
                .then()
                .body("items.verb", contains("created", "approved", "revised", "changed"));
    }

    @Test
    void an_annual_plan_belongs_to_an_approved_plan_that_covers_its_year() {
        String mediumTerm = Api.post(PLANS, AuditCalls.newMediumTermPlan()).path("id");
        Map<String, Object> outside = AuditCalls.newAnnualPlan(mediumTerm);
        outside.put("fiscalYear", 2028);
        Api.json(outside)
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("violations.code", contains("outside-medium-term-plan"));
        String annual = Api.post(PLANS, AuditCalls.newAnnualPlan(mediumTerm)).path("id");
        AuditCalls.verb(PLANS, annual, "approve", AuditCalls.approval())
                .then()
                .statusCode(409)
                .body("violations.code", contains("medium-term-plan-not-approved"));
        Api.admin()
                .queryParam("mediumTermPlanId", mediumTerm)
                .queryParam("fiscalYear", 2026)
                .queryParam("kind", "ANNUAL")
                .queryParam("state", "DRAFT")
                .get(PLANS)
                .then()
                .statusCode(200)
                .body("items.id", contains(annual));
        Api.admin()
                .queryParam("mediumTermPlanId", mediumTerm)
                .accept("text/csv")
                .get(PLANS)
                .then()
                .statusCode(200)
                .body(containsString("年度計画,"));
    }

    @Test
    void a_plan_says_everything_that_is_wrong_with_it() {
        Map<String, Object> wanted = AuditCalls.newMediumTermPlan();
        wanted.put("toFiscalYear", 2029);
        wanted.put("fiscalYear", 2025);
        wanted.put("auditeeUnitIds", List.of("019abc12-3456-7890-abcd-ef0123456789"));
        wanted.put("preparedBy", Map.of());
        Api.json(wanted)
                .post(PLANS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/toFiscalYear", "/fiscalYear", "/auditeeUnitIds/0", "/preparedBy"));
        Api.json(Map.of("kind", "ANNUAL", "title", "年度計画", "policy", "方針"))
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/fiscalYear", "/mediumTermPlanId"));
        Api.json(Map.of())
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/kind", "/title", "/policy"));
    }

    @Test
    void a_change_names_the_version_that_it_changes() {
        String id = Api.post(PLANS, AuditCalls.newMediumTermPlan()).path("id");
        Api.admin()
                .contentType(Api.MERGE_PATCH)
                .body("{}")
                .patch(PLANS + '/' + id)
                .then()
                .statusCode(428);
        Api.patch("\"7\"", Map.of()).patch(PLANS + '/' + id).then().statusCode(412);
        Api.patch("\"1\"", Map.of())
                .patch(PLANS + '/' + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }
}
