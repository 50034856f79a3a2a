package org.daicho.shared.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.Patience;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    private Response post(String token, String key, Map<String, Object> body) {
        return Api.as(token)
                .contentType(Api.JSON)
                .header("Idempotency-Key", key)
                .body(Api.text(body))
                .post(Api.CONTRACTORS);
    }

    @Test
    void the_same_request_again_is_answered_as_the_first_was() {
        var body = Api.newContractor();
        Response first = post(Api.adminToken(), key, body)
                .then()
                .statusCode(201)
                .extract()
                .response();
        Response again = post(Api.adminToken(), key, body)
                .then()
                .statusCode(201)
                .extract()
                .response();
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.asString()).isEqualTo(first.asString());
        String id = first.path("id");
        assertThat(Api.get(Api.CONTRACTORS + '/' + id + "/history").getList("items"))
                .hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_or_path_is_refused() {
        post(Api.adminToken(), key, Api.newContractor()).then().statusCode(201);
        post(Api.adminToken(), key, Api.newContractor())
                .then()
                .statusCode(422)
                .contentType(Api.PROBLEM)
                .body("type", equalTo("/problems/unprocessable"));
        Api.json(Api.newContract(Api.contractor()))
                .header("Idempotency-Key", key)
                .post(Api.CONTRACTS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_retry_while_the_first_is_under_way_is_refused() throws Exception {
        var body = Api.newContractor();
        body.put("corporateNumber", Api.corporateNumber());
        CompletableFuture<Response> first;
        try (Connection blocking = blockingInsert((String) body.get("corporateNumber"))) {
            first = CompletableFuture.supplyAsync(() -> post(Api.adminToken(), key, body));
            await().until(() -> kept() == 1);
            post(Api.adminToken(), key, body)
                    .then()
                    .statusCode(409)
                    .contentType(Api.PROBLEM)
                    .body("violations[0].code", equalTo("under-way"));
            blocking.rollback();
        }
        Response answer = first.get(Patience.END.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(201);
        Response replayed = post(Api.adminToken(), key, body);
        assertThat((String) replayed.path("id")).isEqualTo(answer.path("id"));
    }

    /** Makes whoever registers this number wait until the connection ends its transaction. */
    private Connection blockingInsert(String number) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into contractor (id, version, corporate_number, name, name_key, legal_form, form_position, grams,"
                        + " state, created_at, updated_at)"
                        + " values (gen_random_uuid(), 1, ?, 'x', 'X', 'NONE', 'NONE', '{}', 'ACTIVE', now(), now())")) {
            insert.setString(1, number);
            insert.executeUpdate();
        }
        return connection;
    }

    @Test
    void a_refused_request_gives_its_key_back() {
        var wrong = Api.newContractor();
        wrong.put("corporateNumber", "1000012050002");
        post(Api.adminToken(), key, wrong).then().statusCode(400);
        assertThat(kept()).isZero();
        post(Api.adminToken(), key, Api.newContractor()).then().statusCode(201);
    }

    @Test
    void a_request_that_fails_in_the_database_keeps_nothing() {
        var body = Api.newContractor();
        body.put("corporateNumber", Api.corporateNumber());
        Api.post(Api.CONTRACTORS, body);
        post(Api.adminToken(), key, body).then().statusCode(409);
        assertThat(kept()).isZero();
    }

    @Test
    void keys_belong_to_their_caller() {
        var body = Api.newContractor();
        String id = post(Api.adminToken(), key, body).path("id");
        String other = post(Api.token("PROCUREMENT"), key, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void whoever_may_not_ask_gets_no_replay() {
        String body = Api.text(Api.newContractor());
        Api.json(body)
                .header("Idempotency-Key", key)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(201);
        Api.as(Api.token("READ_ONLY"))
                .contentType(Api.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(403);
        assertThat(kept()).isOne();
    }

    @Test
    void a_key_has_255_characters_at_most() {
        post(Api.adminToken(), "k".repeat(256), Api.newContractor())
                .then()
                .statusCode(400)
                .contentType(Api.PROBLEM)
                .body("violations[0].pointer", equalTo("Idempotency-Key"));
        post(Api.adminToken(), UUID.randomUUID() + "k".repeat(219), Api.newContractor())
                .then()
                .statusCode(201);
    }

    @Test
    void the_secret_of_a_token_is_shown_once_and_kept_nowhere() throws SQLException {
        var body = Api.fields("name", Api.unique("once"), "roles", List.of("READ_ONLY", "AUDITOR"));
        String secret = Api.json(body)
                .header("Idempotency-Key", key)
                .post(Api.TOKENS)
                .then()
                .statusCode(201)
                .body("secret", containsString("dch_"))
                .extract()
                .path("secret");
        Api.json(body)
                .header("Idempotency-Key", key)
                .post(Api.TOKENS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("secret", nullValue());
        assertThat(count("select count(*) from idempotency_answer a where a::text like ?", "%" + secret + "%"))
                .isZero();
        assertThat(count("select count(*) from ledger_entry e where e::text like ?", "%" + secret + "%"))
                .isZero();
        assertThat(count("select count(*) from access_token t where t::text like ?", "%" + secret + "%"))
                .isZero();
    }

    private long kept() {
        try {
            return count("select count(*) from idempotency_answer where key = ?", key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String query, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
