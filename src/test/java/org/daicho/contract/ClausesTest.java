package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ClausesTest {

    private String path;
    private String code;

    @BeforeEach
    void own_contract() {
        String id = Api.contract();
        path = Api.CONTRACTS + '/' + id;
        code = Api.mandatory(id).get(0);
    }

    @Test
    void a_statement_is_kept_with_the_contract_and_counts_as_its_change() {
        state(Map.of("status", "STATED", "articleReference", "第5条"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        Map<String, Object> clause = Api.get(path + "/clauses").getMap("items.find { it.code == '" + code + "' }");
        assertThat(clause.get("statement")).isEqualTo(Map.of("status", "STATED", "articleReference", "第5条"));
        assertThat(clause).containsKeys("title", "because", "verified", "obligation");
        Api.admin().get(path).then().header("ETag", "\"2\"");
        state(Map.of("status", "STATED", "articleReference", "第5条"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        state(Map.of("status", "STATED", "articleReference", "第6条"))
                .statusCode(200)
                .header("ETag", "\"3\"");
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "clauses-stated", "clauses-stated"));
    }

    @Test
    void each_status_says_what_it_needs() {
        refused(Map.of("status", "STATED"), "articleReference");
        refused(Map.of("status", "NOT_APPLICABLE"), "reason");
        refused(Map.of("status", "NOT_APPLICABLE", "reason", " "), "reason");
        refused(Map.of("status", "WAIVED"), "reason", "approver", "waivedUntil");
        refused(Map.of("status", "WAIVED", "reason", "代替", "waivedUntil", "2999-01-01"), "approver");
        refused(Map.of("status", "WAIVED", "reason", "代替", "approver", "局長"), "waivedUntil");
        state(Map.of()).statusCode(400).body("violations[0].pointer", equalTo("/status"));
        Api.admin().get(path).then().header("ETag", "\"1\"");
    }

    private void refused(Map<String, Object> statement, String... fields) {
        List<String> pointers = state(statement).statusCode(400).extract().path("violations.pointer");
        assertThat(pointers)
                .containsExactly(java.util.Arrays.stream(fields)
                        .map(field -> "/" + code + "/" + field)
                        .toArray(String[]::new));
    }

    @Test
    void a_clause_that_the_edition_does_not_have_is_refused() {
        Api.json(Map.of("status", "MISSING"))
                .header("If-Match", "*")
                .put(path + "/clauses/CL-999")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-requirement"));
    }

    @Test
    void many_statements_are_kept_all_or_none() {
        var statements = Map.of(code, Map.of("status", "MISSING"), "CL-999", Map.of("status", "MISSING"));
        all(statements).statusCode(400).body("violations.pointer", contains("/CL-999"));
        all(Map.of(code, Map.of("status", "MISSING"), "CL-02", Map.of("status", "STATED")))
                .statusCode(400);
        Api.admin().get(path).then().header("ETag", "\"1\"");
        List<Object> stated = Api.get(path + "/clauses").getList("items.statement.findAll { it != null }");
        assertThat(stated).isEmpty();
        assertThat(Api.get(path + "/history").getList("items")).hasSize(1);
    }

    @Test
    void a_list_of_statements_without_statements_is_refused() {
        all(Map.of()).statusCode(400).body("violations[0].pointer", equalTo(""));
        all("{\"" + code + "\":null}").statusCode(400).body("violations[0].pointer", equalTo("/" + code));
        all("{\"" + code + "\":{\"status\":\"PERHAPS\"}}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/" + code + "/status"));
        all("{\"" + code + "\":{\"status\":\"MISSING\",\"reason\":\"\\u0000\"}}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/" + code + "/reason"));
    }

    @Test
    void unnamed_clauses_keep_their_statements() {
        state(Map.of("status", "MISSING")).statusCode(200);
        String second = Api.mandatory(path.substring(path.lastIndexOf('/') + 1)).get(1);
        all(Map.of(second, Map.of("status", "MISSING"))).statusCode(200);
        List<String> stated = Api.get(path + "/clauses").getList("items.findAll { it.statement != null }.code");
        assertThat(stated).containsExactlyInAnyOrder(code, second);
    }

    private ValidatableResponse state(Map<String, Object> statement) {
        return Api.json(statement)
                .header("If-Match", "*")
                .put(path + "/clauses/" + code)
                .then();
    }

    private ValidatableResponse all(Object statements) {
        return Api.json(statements)
                .header("If-Match", "*")
                .put(path + "/clauses")
                .then();
    }
}
