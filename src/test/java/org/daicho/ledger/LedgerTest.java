package org.daicho.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerTest {

    private static final Map<String, Object> DECISION =
            Map.of("decidedOn", "2026-03-20", "decidedBy", "委員会", "reason", "最良");

    @Inject
    DataSource database;

    /** One row of the table, as it stands there. */
    private record Row(String verb, long version, String actor, String requestId, String state) {}

    @Test
    void every_change_has_one_entry_with_the_whole_state() throws Exception {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id;
        String code = Api.mandatory(id).get(0);
        Api.patch("*", Map.of("note", "注")).header("X-Request-Id", "r-2").patch(path);
        Api.json(Api.newContract(Api.contractor()))
                .header("If-Match", "*")
                .header("X-Request-Id", "r-3")
                .put(path);
        Api.json(Map.of("status", "MISSING"))
                .header("If-Match", "*")
                .header("X-Request-Id", "r-4")
                .put(path + "/clauses/" + code);
        Api.json(DECISION).header("If-Match", "*").header("X-Request-Id", "r-5").post(path + "/select");
        Api.json(Map.of("reason", "不調"))
                .header("If-Match", "*")
                .header("X-Request-Id", "r-6")
                .post(path + "/cancel");
        List<Row> rows = rows(id);
        assertThat(rows)
                .extracting(Row::verb)
                .containsExactly("created", "changed", "changed", "clauses-stated", "selected", "cancelled");
        assertThat(rows).extracting(Row::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows).extracting(Row::actor).containsOnly("token:bootstrap");
        assertThat(rows.subList(1, 6)).extracting(Row::requestId).containsExactly("r-2", "r-3", "r-4", "r-5", "r-6");
        for (Row row : rows) {
            assertThat(row.state()).isEqualTo(new JsonCanonicalizer(row.state()).getEncodedString());
        }
        var last = new io.restassured.path.json.JsonPath(rows.get(5).state());
        assertThat(last.getMap("contract")).isEqualTo(Api.get(path).getMap(""));
        assertThat(last.getString("clauses.'" + code + "'.status")).isEqualTo("MISSING");
        assertThat(last.getInt("contract.version")).isEqualTo(6);
    }

    @Test
    void contractors_and_tokens_are_recorded_too() throws Exception {
        String contractor = Api.contractor();
        Api.patch("*", Map.of("note", "注"))
                .patch(Api.CONTRACTORS + '/' + contractor)
                .then()
                .statusCode(200);
        assertThat(rows(contractor)).extracting(Row::verb).containsExactly("created", "changed");
        String token = Api.post(Api.TOKENS, Map.of("name", "recorded", "roles", List.of("AUDITOR")))
                .path("token.id");
        Api.admin()
                .header("If-Match", "*")
                .delete(Api.TOKENS + '/' + token)
                .then()
                .statusCode(200);
        assertThat(rows(token)).extracting(Row::verb).containsExactly("created", "revoked");
    }

    @Test
    void the_actor_is_whoever_called() throws Exception {
        String name = Api.unique("調達");
        String token = Api.post(Api.TOKENS, Map.of("name", name, "roles", List.of("PROCUREMENT")))
                .path("secret");
        String id = Api.as(token)
                .contentType(Api.JSON)
                .body(Api.text(Api.newContractor()))
                .post(Api.CONTRACTORS)
                .path("id");
        assertThat(rows(id)).extracting(Row::actor).containsExactly("token:" + name);
    }

    @Test
    void a_refused_request_leaves_no_entry() throws Exception {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id;
        Api.patch("\"9\"", Map.of("note", "注")).patch(path).then().statusCode(412);
        Api.patch("*", Map.of("endsOn", "2000-01-01")).patch(path).then().statusCode(400);
        Api.step(id, "sign", Map.of()).then().statusCode(409);
        assertThat(rows(id)).hasSize(1);
        var twice = Api.newContractor();
        twice.put("corporateNumber", Api.corporateNumber());
        Api.post(Api.CONTRACTORS, twice);
        Api.json(twice)
                .header("X-Request-Id", Api.unique("refused"))
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(409);
        assertThat(query("select * from ledger_entry where request_id like 'refused%'"))
                .isEmpty();
    }

    @Test
    void the_history_is_read_in_pages() {
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        for (int i = 0; i < 4; i++) {
            Api.patch("*", Map.of("note", "注" + i)).patch(path).then().statusCode(200);
        }
        List<Integer> versions = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = Api.get(path + "/history?limit=2" + next);
            versions.addAll(page.getList("items.version"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(versions).containsExactly(1, 2, 3, 4, 5);
        Api.admin()
                .get(path + "/history?cursor=x")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set actor = 'nobody'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update ledger_leaf set position = -position",
                "delete from ledger_leaf",
                "truncate ledger_leaf"
            })
    void the_database_refuses_to_change_the_past(String statement) {
        Api.contractor();
        Api.get("/api/v1/changes?limit=1");
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection()) {
                        connection.createStatement().execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private List<Row> rows(String subject) throws SQLException {
        return query("select * from ledger_entry where subject_id = '" + subject + "' order by subject_version");
    }

    private List<Row> query(String sql) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(new Row(
                        found.getString("verb"),
                        found.getLong("subject_version"),
                        found.getString("actor"),
                        found.getString("request_id"),
                        found.getString("state")));
            }
        }
        return rows;
    }
}
