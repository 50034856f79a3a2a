package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.Candidates;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SubcontractsTest {

    private static final String SUBCONTRACTS = "/api/v1/subcontracts";

    @Test
    void a_tree_is_asked_for_and_approved_from_the_top() {
        String contract = Performance.active(Map.of());
        String first = subcontract(contract, Map.of());
        String second = subcontract(contract, Map.of("parentId", first));
        Api.admin().get(SUBCONTRACTS + '/' + second).then().body("tier", equalTo(2));
        assertThat(Performance.reasons(decide(second, "approve", approval("PARENT_CONTRACTOR")), 409))
                .containsExactly("/parentId parent-not-approved");
        decide(first, "approve", approval("ASSOCIATION"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approver.name", equalTo("事務局長"));
        decide(second, "approve", approval("PARENT_CONTRACTOR")).then().statusCode(200);
        assertThat(Performance.reasons(decide(first, "end", Map.of("endedOn", "2026-10-31")), 409))
                .containsExactly("/subcontracts/" + second + " subcontract-at-work");
        decide(second, "end", Map.of()).then().statusCode(200).body("state", equalTo("ENDED"));
        decide(first, "end", Map.of()).then().statusCode(200);
        Api.admin()
                .get(SUBCONTRACTS + '/' + first + "/history")
                .then()
                .body("items.verb", contains("created", "approved", "ended"));
        Api.admin().get(Performance.path(contract) + "/subcontracts").then().body("items.id", contains(first, second));
        Api.admin()
                .get(Performance.path(contract) + "/subcontracts?parentId=" + first)
                .then()
                .body("items.id", contains(second));
    }

    @Test
    void with_my_number_only_the_body_itself_approves_at_every_tier() {
        String contract = Performance.active(Map.of("myNumber", true));
        String first = subcontract(contract, Map.of());
        decide(first, "approve", approval("ASSOCIATION")).then().statusCode(200);
        String second = subcontract(contract, Map.of("parentId", first));
        assertThat(Performance.reasons(decide(second, "approve", approval("PARENT_CONTRACTOR")), 409))
                .containsExactly("/approverRole my-number-approver");
        decide(second, "approve", approval("ASSOCIATION")).then().statusCode(200);
        Map<String, Object> early = approval("ASSOCIATION");
        early.put("decidedOn", "2026-04-01");
        assertThat(Performance.reasons(decide(second, "approve", early), 409))
                .containsExactlyInAnyOrder("/state wrong-state", "/decidedOn before-request");
    }

    @Test
    void one_found_at_work_without_approval_shows_until_it_ends() {
        String contract = Performance.active(Map.of());
        String name = Api.unique("無承諾");
        String found =
                subcontract(contract, Api.fields("contractorName", name, "foundOn", "2026-06-01", "requestedOn", null));
        Api.admin().get(SUBCONTRACTS + "?found=true&q=" + name).then().body("items.id", contains(found));
        Map<String, Object> refusal = approval("ASSOCIATION");
        refusal.put("reason", "安全管理が確認できない");
        decide(found, "refuse", refusal).then().statusCode(200).body("state", equalTo("REFUSED"));
        decide(found, "end", Map.of()).then().statusCode(200).body("state", equalTo("ENDED"));
        String refused = subcontract(contract, Map.of());
        decide(refused, "refuse", refusal).then().statusCode(200);
        assertThat(Performance.reasons(decide(refused, "end", Map.of()), 409)).containsExactly("/state wrong-state");
    }

    @Test
    void what_is_asked_for_is_changed_until_it_is_decided() {
        String contract = Performance.active(Map.of());
        String id = subcontract(contract, Map.of());
        Api.patch("\"1\"", Map.of("work", "夜間監視", "myNumber", true))
                .patch(SUBCONTRACTS + '/' + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("personalData", equalTo(true));
        Api.patch("\"2\"", Map.of("work", "夜間監視"))
                .patch(SUBCONTRACTS + '/' + id)
                .then()
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Map.of("work", "別"))
                .patch(SUBCONTRACTS + '/' + id)
                .then()
                .statusCode(412);
        Api.json(approval("ASSOCIATION"))
                .post(SUBCONTRACTS + '/' + id + "/approve")
                .then()
                .statusCode(428);
        decide(id, "approve", approval("ASSOCIATION")).then().statusCode(200);
        assertThat(Performance.reasons(Api.patch("*", Map.of("work", "別")).patch(SUBCONTRACTS + '/' + id), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void a_request_names_somebody_known_and_a_day() {
        String contract = Performance.active(Map.of());
        String path = Performance.path(contract) + "/subcontracts";
        String other = subcontract(Performance.active(Map.of()), Map.of());
        Api.json(Api.fields("work", "監視", "personalData", false, "myNumber", false, "parentId", other))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/contractorName", "/parentId", "/requestedOn"));
        String company = Api.contractor();
        String id = subcontract(contract, Api.fields("contractorName", null, "contractorId", company));
        Api.admin()
                .get(SUBCONTRACTS + '/' + id)
                .then()
                .body(
                        "contractorName",
                        equalTo(Api.get(Api.CONTRACTORS + '/' + company).getString("name")));
        assertThat(Performance.reasons(
                        decide(
                                id,
                                "approve",
                                Map.of(
                                        "decidedOn", "2026-04-15",
                                        "approver", Map.of("postId", UUID.randomUUID()),
                                        "approverRole", "ASSOCIATION")),
                        400))
                .containsExactly("/approver/postId unknown-post");
    }

    @Test
    void what_is_at_work_ends_with_its_contract() {
        String contract = Performance.active(Map.of("classification", Map.of("confidentiality", "C1")));
        String first = subcontract(contract, Map.of());
        decide(first, "approve", approval("ASSOCIATION")).then().statusCode(200);
        String second = subcontract(contract, Map.of("parentId", first));
        decide(second, "approve", approval("PARENT_CONTRACTOR")).then().statusCode(200);
        String over = subcontract(contract, Map.of());
        decide(over, "approve", approval("ASSOCIATION")).then().statusCode(200);
        decide(over, "end", Map.of("endedOn", "2026-06-30")).then().statusCode(200);
        Map<String, Object> refusal = approval("ASSOCIATION");
        refusal.put("reason", "安全管理が確認できない");
        String refused = subcontract(contract, Map.of());
        decide(refused, "refuse", refusal).then().statusCode(200);
        String found = subcontract(contract, Map.of("foundOn", "2026-06-01"));
        decide(found, "refuse", refusal).then().statusCode(200);
        String undecided = subcontract(contract, Map.of());
        Api.step(contract, "end", Map.of("reason", "期間満了", "endedOn", "2026-10-31"))
                .then()
                .statusCode(200);
        Performance.inspected(contract);
        assertThat(Performance.reasons(Api.step(contract, "close", Map.of()), 409))
                .containsExactly("/subcontracts/" + undecided + " subcontract-undecided");
        Api.admin().get(SUBCONTRACTS + '/' + first).then().body("state", equalTo("APPROVED"));
        Map<String, Object> late = approval("ASSOCIATION");
        late.put("decidedOn", "2026-11-02");
        decide(undecided, "approve", late).then().statusCode(200);
        Api.step(contract, "close", Map.of()).then().statusCode(200);
        for (String ended : List.of(first, second, found)) {
            Api.admin()
                    .get(SUBCONTRACTS + '/' + ended)
                    .then()
                    .body("state", equalTo("ENDED"))
                    .body("endedOn", equalTo("2026-10-31"));
            assertThat(Api.get(SUBCONTRACTS + '/' + ended + "/history").getList("items.verb"))
                    .hasSize(3)
                    .contains("ended");
        }
        Api.admin().get(SUBCONTRACTS + '/' + undecided).then().body("endedOn", equalTo("2026-11-02"));
        Api.admin().get(SUBCONTRACTS + '/' + over).then().body("endedOn", equalTo("2026-06-30"));
        Api.admin().get(SUBCONTRACTS + '/' + refused).then().body("state", equalTo("REFUSED"));
        assertThat(Performance.reasons(decide(refused, "end", Map.of()), 409)).containsExactly("/state wrong-state");
    }

    @Test
    void the_subcontracts_of_a_double_entry_follow_it() {
        String duplicate = Api.contractor();
        String survivor = Api.contractor();
        String contract = Performance.active(Map.of());
        String id = subcontract(contract, Map.of("contractorId", duplicate));
        String other = subcontract(contract, Map.of("contractorId", survivor));
        Candidates.step(
                        Api.CONTRACTORS + '/' + survivor,
                        "absorb",
                        Api.fields("duplicateId", duplicate, "reason", "二重登録"))
                .then()
                .statusCode(200);
        Api.admin()
                .get(SUBCONTRACTS + '/' + id)
                .then()
                .header("ETag", "\"2\"")
                .body("contractorId", equalTo(survivor))
                .body("contractorName", equalTo("株式会社再委託"));
        Api.admin()
                .get(SUBCONTRACTS + '/' + id + "/history")
                .then()
                .body("items.verb", contains("created", "contractor-absorbed"));
        Api.admin().get(SUBCONTRACTS + '/' + other).then().header("ETag", "\"1\"");
        Api.admin()
                .get(SUBCONTRACTS + "?contractorId=" + survivor)
                .then()
                .body("items.id", containsInAnyOrder(id, other));
    }

    private static String subcontract(String contract, Map<String, Object> more) {
        Map<String, Object> wanted = Api.fields(
                "contractorName",
                "株式会社再委託",
                "work",
                "監視",
                "personalData",
                false,
                "myNumber",
                false,
                "requestedOn",
                "2026-04-10");
        wanted.putAll(more);
        return Api.post(Performance.path(contract) + "/subcontracts", wanted).path("id");
    }

    private static Map<String, Object> approval(String role) {
        return Api.fields("decidedOn", "2026-04-15", "approver", Api.fields("name", "事務局長"), "approverRole", role);
    }

    private static Response decide(String subcontract, String verb, Object body) {
        String path = SUBCONTRACTS + '/' + subcontract;
        return Api.json(body).header("If-Match", Api.tag(path)).post(path + '/' + verb);
    }
}
