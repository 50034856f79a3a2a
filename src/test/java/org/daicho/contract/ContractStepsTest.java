package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractStepsTest {

    private static final Map<String, Object> DECISION =
            Map.of("decidedOn", "2026-03-20", "decidedBy", "契約審査委員会", "reason", "最良");

    @Test
    void a_contract_goes_from_draft_to_performance() {
        String id = Api.contract();
        Api.step(id, "select", DECISION)
                .then()
                .statusCode(200)
                .body("state", equalTo("SELECTED"))
                .body("selection.decidedBy", equalTo("契約審査委員会"));
        Api.stateAll(id);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("contractedOn", equalTo("2026-04-01"));
        Api.step(id, "activate", Map.of()).then().statusCode(200).body("state", equalTo("ACTIVE"));
        Api.admin()
                .get(Api.CONTRACTS + '/' + id + "/history")
                .then()
                .body("items.verb", contains("created", "selected", "clauses-stated", "signed", "activated"));
    }

    @Test
    void a_contract_that_has_its_date_is_signed_without_a_body() {
        String id = Api.contract();
        Api.patch("*", Map.of("contractedOn", "2026-03-31"))
                .patch(Api.CONTRACTS + '/' + id)
                .then()
                .statusCode(200);
        Api.step(id, "select", DECISION).then().statusCode(200);
        Api.stateAll(id);
        Api.admin()
                .noContentType()
                .header("If-Match", "*")
                .post(Api.CONTRACTS + '/' + id + "/sign")
                .then()
                .statusCode(200)
                .body("contractedOn", equalTo("2026-03-31"));
        Api.admin()
                .noContentType()
                .header("If-Match", "*")
                .post(Api.CONTRACTS + '/' + id + "/activate")
                .then()
                .statusCode(200);
    }

    @Test
    void signing_is_refused_with_every_reason_at_once() {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id;
        Api.patch("*", Api.fields("classification", null)).patch(path).then().statusCode(200);
        List<String> codes = Api.mandatory(id);
        assertThat(codes).hasSizeGreaterThan(3);
        Api.json(Map.of(
                        codes.get(0), Map.of("status", "MISSING"),
                        codes.get(1), waiver("2020-01-01"),
                        codes.get(2), waiver("2999-12-31")))
                .header("If-Match", "*")
                .put(path + "/clauses")
                .then()
                .statusCode(200);
        List<String> expected =
                new ArrayList<>(List.of("/state wrong-state", "/signedOn required", "/classification not-classified"));
        expected.add("/clauses/" + codes.get(0) + " clause-missing");
        expected.add("/clauses/" + codes.get(1) + " waiver-expired");
        codes.subList(3, codes.size()).forEach(code -> expected.add("/clauses/" + code + " clause-unanswered"));
        assertThat(reasons(id, "sign", Map.of())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reasons(id, "activate", Map.of())).containsExactly("/state wrong-state");
        Api.admin().get(path).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void the_same_contract_may_be_signed_once_all_is_answered() {
        String id = Api.contract();
        Api.step(id, "select", DECISION).then().statusCode(200);
        List<String> codes = Api.mandatory(id);
        assertThat(reasons(id, "sign", Map.of("signedOn", "2026-04-01"))).hasSize(codes.size());
        Api.stateAll(id);
        Api.json(Map.of(
                        codes.get(0),
                        waiver("2999-12-31"),
                        codes.get(1),
                        Map.of("status", "NOT_APPLICABLE", "reason", "対象外")))
                .header("If-Match", "*")
                .put(Api.CONTRACTS + '/' + id + "/clauses")
                .then()
                .statusCode(200);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01")).then().statusCode(200);
    }

    @Test
    void performance_needs_an_owner() {
        String id = Api.contract();
        Api.patch("*", Api.fields("ownerPost", null))
                .patch(Api.CONTRACTS + '/' + id)
                .then()
                .statusCode(200);
        Api.step(id, "select", DECISION).then().statusCode(200);
        Api.stateAll(id);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01")).then().statusCode(200);
        assertThat(reasons(id, "activate", Map.of())).containsExactly("/ownerPost no-owner");
    }

    @Test
    void a_cancelled_contract_takes_no_changes() {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id;
        String code = Api.mandatory(id).get(0);
        Api.step(id, "cancel", Map.of("reason", "入札不調"))
                .then()
                .statusCode(200)
                .body("cancelledBecause", equalTo("入札不調"));
        Api.patch("*", Map.of("note", "変更"))
                .patch(path)
                .then()
                .statusCode(409)
                .contentType(Api.PROBLEM)
                .body("violations[0].code", equalTo("wrong-state"));
        Api.json(Map.of("status", "MISSING"))
                .header("If-Match", "*")
                .put(path + "/clauses/" + code)
                .then()
                .statusCode(409);
        assertThat(reasons(id, "select", DECISION)).containsExactly("/state wrong-state");
        assertThat(reasons(id, "cancel", Map.of("reason", "再"))).containsExactly("/state wrong-state");
        assertThat(Api.get(path + "/history").getList("items")).hasSize(2);
    }

    @Test
    void a_signed_contract_is_not_cancelled() {
        String id = Api.contract();
        Api.step(id, "select", DECISION).then().statusCode(200);
        Api.stateAll(id);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01")).then().statusCode(200);
        assertThat(reasons(id, "cancel", Map.of("reason", "遅い"))).containsExactly("/state wrong-state");
        assertThat(reasons(id, "select", DECISION)).containsExactly("/state wrong-state");
    }

    @Test
    void a_step_says_why_and_who() {
        String id = Api.contract();
        Api.step(id, "select", Map.of())
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/decidedBy", "/decidedOn", "/reason"));
        Api.step(id, "cancel", Map.of("reason", " "))
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/reason"));
        Api.step(id, "sign", Map.of("signedOn", "2026-02-30")).then().statusCode(400);
    }

    private static Map<String, Object> waiver(String until) {
        return Map.of("status", "WAIVED", "reason", "代替措置", "approver", "事務局長", "waivedUntil", until);
    }

    private static List<String> reasons(String id, String verb, Object body) {
        var answer = Api.step(id, verb, body)
                .then()
                .statusCode(409)
                .contentType(Api.PROBLEM)
                .extract()
                .jsonPath();
        List<Map<String, String>> found = answer.getList("violations");
        return found.stream()
                .map(one -> one.get("pointer") + ' ' + one.get("code"))
                .toList();
    }
}
