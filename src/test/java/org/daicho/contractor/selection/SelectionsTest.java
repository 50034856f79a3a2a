package org.daicho.contractor.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.Candidates;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SelectionsTest {

    @Inject
    SelectionDirectory directory;

    private String contractor;
    private String id;
    private String path;

    @BeforeEach
    void own_selection() {
        contractor = Api.contractor();
        id = Candidates.selection(contractor);
        path = Candidates.SELECTIONS + '/' + id;
    }

    @Test
    void a_selection_is_prepared_read_changed_and_remembered() {
        Map<String, Object> wanted = Candidates.newSelection();
        wanted.put("candidateNumber", "2");
        wanted.put("totalScore", 845);
        wanted.put("supplyChain", supplyChain("MITIGATE"));
        String own = Candidates.SELECTIONS
                + '/'
                + Api.post(Api.CONTRACTORS + '/' + contractor + "/selections", wanted)
                        .path("id");
        assertThat(Api.get(own).<String, Object>getMap("$"))
                .containsAllEntriesOf(wanted)
                .containsEntry("state", "DRAFT")
                .containsEntry("contractorId", contractor)
                .containsKey("edition");
        Api.patch("\"1\"", wanted).patch(own).then().statusCode(200).header("ETag", "\"1\"");
        Api.patch("\"1\"", Api.fields("supplyChain", null, "myNumber", true, "personalData", false))
                .patch(own)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("personalData", equalTo(true));
        Api.patch("\"1\"", Api.fields("note", "x")).patch(own).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(own).then().statusCode(428);
        Api.admin().get(own + "/history").then().body("items.verb", contains("created", "changed"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Map<String, Object> wanted = Candidates.newSelection();
        wanted.put("title", "・・・");
        wanted.put("preparedBy", Api.fields());
        wanted.put("supplyChain", supplyChain("ACCEPT"));
        ((Map<String, Object>) wanted.get("supplyChain")).put("assessedBy", Api.fields("postId", UUID.randomUUID()));
        Api.json(wanted)
                .post(Api.CONTRACTORS + '/' + contractor + "/selections")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/title", "/preparedBy", "/supplyChain/assessedBy/postId"));
        Api.json(Candidates.newSelection())
                .post(Api.CONTRACTORS + '/' + UUID.randomUUID() + "/selections")
                .then()
                .statusCode(404);
    }

    @Test
    void the_criteria_that_apply_are_answered_one_by_one() {
        List<String> codes = Candidates.mandatory(id);
        assertThat(codes).contains("SE-01", "SE-03").doesNotContain("SE-07");
        String evidence = Candidates.evidence(contractor);
        Map<String, Object> answer =
                Api.fields("status", "MET", "note", "提案書 12ページ", "evidenceIds", List.of(evidence), "score", 80);
        answer(Api.fields("SE-01", answer)).then().statusCode(200).header("ETag", "\"2\"");
        answer(Api.fields("SE-01", answer)).then().statusCode(200).header("ETag", "\"2\"");
        answer(Api.fields("SE-02", Api.fields("status", "NOT_MET")))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        Map<String, Object> criterion = Api.get(path + "/criteria").getMap("items.find { it.code == 'SE-01' }");
        assertThat(criterion).containsEntry("answer", answer).containsKeys("title", "because", "verified");
        Api.admin()
                .get(path)
                .then()
                .body("answers.'SE-02'.status", equalTo("NOT_MET"))
                .header("ETag", "\"3\"");
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "criteria-answered", "criteria-answered"))
                .body("items[2].state.answers.'SE-01'.score", equalTo(80));
    }

    @Test
    void wrong_answers_are_refused_all_or_none() {
        answer(Api.fields(
                        "SE-01", Api.fields("status", "MET"),
                        "CL-01", Api.fields("status", "MET"),
                        "SE-99", Api.fields("status", "MET"),
                        "SE-02", Api.fields("status", "NOT_APPLICABLE"),
                        "SE-04", Api.fields("status", "MET", "evidenceIds", List.of(UUID.randomUUID()))))
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/CL-01", "/SE-99", "/SE-02/reason", "/SE-04/evidenceIds/0"));
        answer(Api.fields("SE-01", Api.fields("status", "MET", "score", 101)))
                .then()
                .statusCode(400);
        Api.json(Api.fields("SE-01", Api.fields("status", "MET")))
                .put(path + "/criteria")
                .then()
                .statusCode(428);
        Api.admin().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void a_decision_needs_every_binding_criterion_answered_and_two_people() {
        Map<String, Object> deciding = Candidates.deciding("SELECTED");
        deciding.put("approver", Api.fields("name", "総務課長"));
        List<String> pointers = decide(deciding)
                .then()
                .statusCode(409)
                .body("violations.code", hasItems("criterion-unanswered", "same-signatory"))
                .extract()
                .path("violations.pointer");
        assertThat(pointers)
                .containsAll(Candidates.mandatory(id).stream()
                        .map(code -> "/criteria/" + code)
                        .toList());
        Candidates.answerAll(id, "MET");
        decide(deciding).then().statusCode(409).body("violations.code", contains("same-signatory"));
        deciding.put("dispensation", Api.fields("reason", "職員が一人のため", "allowedBy", Api.fields("name", "管理者")));
        decide(deciding)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision", equalTo("SELECTED"))
                .body("decidedOn", equalTo("2026-03-20"))
                .body("dispensation.allowedBy.name", equalTo("管理者"));
        Api.admin().get(path + "/history").then().body("items.verb", hasItem("decided"));
    }

    @Test
    void a_candidate_that_fails_a_criterion_is_selected_only_with_a_reason() {
        Candidates.answerAll(id, "NOT_MET");
        Map<String, Object> deciding = Candidates.deciding("SELECTED");
        decide(deciding).then().statusCode(409).body("violations.code", hasItem("criterion-not-met"));
        deciding.put("reason", "代替策により補えるため");
        decide(deciding).then().statusCode(200).body("decisionReason", equalTo("代替策により補えるため"));
    }

    @Test
    void a_candidate_that_fails_is_turned_down_without_more_ado() {
        Candidates.answerAll(id, "NOT_MET");
        decide(Candidates.deciding("NOT_SELECTED")).then().statusCode(200).body("decision", equalTo("NOT_SELECTED"));
    }

    @Test
    void a_rejected_supply_chain_and_a_closed_company_cannot_be_selected() {
        Api.patch("*", Api.fields("supplyChain", supplyChain("REJECT")))
                .patch(path)
                .then()
                .statusCode(200);
        Candidates.answerAll(id, "MET");
        Candidates.step(
                        Api.CONTRACTORS + '/' + contractor,
                        "close",
                        Api.fields("closedOn", "2026-03-01", "reason", "解散"))
                .then()
                .statusCode(200);
        decide(Candidates.deciding("SELECTED"))
                .then()
                .statusCode(409)
                .body("violations.code", containsInAnyOrder("supply-chain-rejected", "contractor-not-active"));
        decide(Candidates.deciding("NOT_SELECTED")).then().statusCode(200);
    }

    @Test
    void what_was_decided_stays() {
        Candidates.answerAll(id, "MET");
        decide(Candidates.deciding("SELECTED")).then().statusCode(200);
        Api.patch("*", Api.fields("note", "x")).patch(path).then().statusCode(409);
        answer(Api.fields("SE-01", Api.fields("status", "NOT_MET"))).then().statusCode(409);
        decide(Candidates.deciding("NOT_SELECTED"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("wrong-state"));
    }

    @Test
    void a_decision_says_who_made_it() {
        decide(Api.fields("decision", "SELECTED"))
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/decidedOn", "/decidedBy", "/approver"));
        Map<String, Object> deciding = Candidates.deciding("SELECTED");
        deciding.put("approver", Api.fields("personId", UUID.randomUUID()));
        decide(deciding).then().statusCode(400).body("violations.pointer", contains("/approver/personId"));
    }

    @Test
    void the_room_of_contracts_learns_what_was_decided_and_links_its_contract() {
        UUID selection = UUID.fromString(id);
        assertThat(directory.exists(selection)).isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> directory.decided(selection)))
                .isEmpty();
        Candidates.answerAll(id, "MET");
        decide(Candidates.deciding("SELECTED")).then().statusCode(200);
        var decided = QuarkusTransaction.requiringNew()
                .call(() -> directory.decided(selection))
                .orElseThrow();
        assertThat(decided.contractorId()).hasToString(contractor);
        assertThat(decided.decidedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(decided.decision()).isEqualTo(SelectionResult.SELECTED);
        assertThat(decided.contractId()).isNull();
        UUID contract = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> directory.link(selection, contract));
        QuarkusTransaction.requiringNew().run(() -> directory.link(selection, contract));
        Api.admin()
                .queryParam("contractId", contract)
                .get(Candidates.SELECTIONS)
                .then()
                .body("items.id", contains(id));
        assertThat(Api.get(path + "/history").<String>getList("items.verb"))
                .containsExactly("created", "criteria-answered", "decided", "linked");
    }

    @Test
    void the_list_is_narrowed_and_names_the_contractor() {
        String other = Candidates.selection(contractor, "kind", "CLEANING");
        String title = Api.get(path).getString("title");
        Candidates.answerAll(id, "MET");
        decide(Candidates.deciding("SELECTED")).then().statusCode(200);
        assertThat(found("state", "DECIDED")).containsExactly(id);
        assertThat(found("decision", "NOT_SELECTED")).isEmpty();
        assertThat(found("kind", "CLEANING")).containsExactly(other);
        assertThat(found("q", title)).containsExactly(id);
        assertThat(found("decidedAfter", "2026-03-20")).containsExactly(id);
        assertThat(found("decidedAfter", "2026-03-21")).isEmpty();
        assertThat(found("decidedBefore", "2026-03-20")).containsExactly(id);
        assertThat(found("sort", "-updatedAt")).containsExactly(id, other);
        String name = Api.get(Api.CONTRACTORS + '/' + contractor).getString("name");
        String csv = Api.admin()
                .accept("text/csv")
                .get(Api.CONTRACTORS + '/' + contractor + "/selections")
                .asString();
        assertThat(csv).contains("委託先名称,件名,業務区分").contains(name + ',' + title + ",情報システム保守,,,決定済み,選定,2026-03-20,");
    }

    private List<String> found(String filter, String value) {
        return Api.admin()
                .queryParam("contractorId", contractor)
                .queryParam(filter, value)
                .get(Candidates.SELECTIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private Response answer(Object answers) {
        return Candidates.put(path, "/criteria", answers);
    }

    private Response decide(Object deciding) {
        return Candidates.step(path, "decide", deciding);
    }

    private static Map<String, Object> supplyChain(String decision) {
        return Api.fields(
                "decision", decision, "rationale", "再委託先の所在国を確認したため", "assessedBy", Api.fields("name", "情報政策係"));
    }
}
