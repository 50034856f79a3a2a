package org.daicho.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal that does not depend on a body. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/contractors?limit=0, limit, too-small",
        "/api/v1/contractors?limit=201, limit, too-large",
        "/api/v1/changes?limit=201, limit, too-large",
        "/api/v1/changes?after=-1, after, too-small",
        "/api/v1/contractors?limit=abc, limit, unreadable-parameter",
        "/api/v1/contractors?limit=99999999999, limit, unreadable-parameter",
        "/api/v1/contractors?state=GONE, state, unreadable-parameter",
        "/api/v1/contractors?count=about, count, unreadable-parameter",
        "/api/v1/contractors?sort=address, sort, unknown-sort",
        "/api/v1/contractors?cursor=!!, cursor, invalid-cursor",
        "/api/v1/contractors?cursor=AAAA, cursor, invalid-cursor",
        "/api/v1/contracts?personalData=yes, personalData, unreadable-parameter",
        "/api/v1/contracts?startsAfter=2026-02-30, startsAfter, unreadable-parameter",
        "/api/v1/contracts?contractorId=7, contractorId, unreadable-parameter",
        "/api/v1/contracts?kind=MAGIC, kind, unreadable-parameter",
        "/api/v1/contracts/by-reference/x, fiscalYear, required",
        "/api/v1/contracts/7, id, unreadable-parameter",
        "/api/v1/changes?after=x, after, unreadable-parameter",
        "/api/v1/contractors/by-corporate-number/1, number, corporate-number-length"
    })
    void a_wrong_value_in_the_address_is_named(String path, String pointer, String code) {
        refused(Api.admin().get(path).then(), 400, "invalid-request")
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code))
                .body("violations[0].message.ja", not(equalTo("")))
                .body("violations[0].message.en", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/contractors/a/b/c",
                "/nothing",
                "/q/nothing",
                "/portal/nothing",
                "/api"
            })
    void a_path_that_nothing_answers_is_not_found(String path) {
        refused(Api.admin().get(path).then(), 404, "not-found");
        refused(Api.nobody().get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contractors/%s",
                "contracts/%s",
                "contracts/%s/clauses",
                "access-tokens/%s",
                "contractors/%s/history",
                "contracts/%s/history",
                "access-tokens/%s/history"
            })
    void an_unknown_id_is_not_found(String path) {
        refused(Api.admin().get("/api/v1/" + path.formatted(UUID.randomUUID())).then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/contractors, 'GET, HEAD, OPTIONS, POST'",
        "DELETE, /api/v1/contracts/0190a0a0-0000-7000-8000-000000000000, 'GET, HEAD, OPTIONS, PATCH, PUT'",
        "POST, /api/v1/contractors/by-corporate-number/7000012050002, 'GET, HEAD, OPTIONS, PUT'",
        "GET, /api/v1/contracts/0190a0a0-0000-7000-8000-000000000000/sign, 'OPTIONS, POST'",
        "POST, /api/v1/changes, 'GET, HEAD, OPTIONS'"
    })
    void a_method_that_is_not_there_is_refused_with_those_that_are(String method, String path, String allowed) {
        refused(Api.admin().request(method, path).then(), 405, "method-not-allowed")
                .header("Allow", allowed);
    }

    @Test
    void a_format_that_is_not_offered_is_refused() {
        String id = Api.contractor();
        refused(Api.admin().accept("image/png").get(Api.CONTRACTORS).then(), 406, "not-acceptable");
        refused(Api.admin().accept("image/png").get(Api.CONTRACTORS + '/' + id).then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic eDp5", "Bearer", "Bearer ", "Bearer dch_wrong", "Token x", "Bearer ｔ"})
    void nobody_comes_in_without_a_valid_token(String authorization) {
        var request = authorization.isEmpty() ? Api.nobody() : Api.nobody().header("Authorization", authorization);
        refused(request.get(Api.CONTRACTORS).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void whoever_lacks_the_role_is_refused_whatever_the_body_says() {
        String reader = Api.token("READ_ONLY");
        refused(
                Api.as(reader)
                        .contentType(Api.JSON)
                        .body("{")
                        .post(Api.CONTRACTORS)
                        .then(),
                403,
                "forbidden");
        refused(Api.as(reader).get("/api/v1/changes").then(), 403, "forbidden");
    }

    @Test
    void the_language_is_japanese_unless_english_is_preferred() {
        assertThat(title(null)).isEqualTo("見つかりません");
        assertThat(title("ja")).isEqualTo("見つかりません");
        assertThat(title("en")).isEqualTo("Not found");
        assertThat(title("en-GB")).isEqualTo("Not found");
        assertThat(title("ja;q=0.5, en;q=0.9")).isEqualTo("Not found");
        assertThat(title("en;q=0.5, ja;q=0.9")).isEqualTo("見つかりません");
        assertThat(title("en;q=0, fr")).isEqualTo("見つかりません");
        assertThat(title("fr, en;q=0.1")).isEqualTo("Not found");
        assertThat(title("*")).isEqualTo("見つかりません");
        assertThat(title(";;;q=x")).isEqualTo("見つかりません");
    }

    private static String title(String language) {
        var request = language == null ? Api.admin() : Api.admin().header("Accept-Language", language);
        var answer = request.get(Api.CONTRACTORS + '/' + UUID.randomUUID()).then();
        String title = answer.extract().path("title");
        answer.header("Content-Language", title.equals("Not found") ? "en" : "ja");
        return title;
    }

    @Test
    void the_number_of_the_request_is_the_callers_if_it_is_harmless() {
        Api.admin()
                .header("X-Request-Id", "gateway-7/a.b:c+d=_1")
                .get("/nothing")
                .then()
                .header("X-Request-Id", "gateway-7/a.b:c+d=_1")
                .body("instance", equalTo("gateway-7/a.b:c+d=_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "a\"b", "é", ""})
    void a_number_that_could_do_harm_is_replaced(String offered) {
        var answer = Api.admin().header("X-Request-Id", offered).get("/nothing").then();
        String given = answer.extract().header("X-Request-Id");
        assertThat(UUID.fromString(given).version()).isEqualTo(7);
        answer.body("instance", equalTo(given));
    }

    @Test
    void a_number_that_is_too_long_is_replaced() {
        String given = Api.admin()
                .header("X-Request-Id", "1".repeat(129))
                .get("/nothing")
                .header("X-Request-Id");
        assertThat(given).hasSize(36);
        assertThat(Api.admin()
                        .header("X-Request-Id", "1".repeat(128))
                        .get("/nothing")
                        .header("X-Request-Id"))
                .hasSize(128);
    }

    @Test
    void every_type_has_a_page_in_both_languages() {
        String type = Api.admin().get("/nothing").path("type");
        Api.nobody()
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("見つかりません"))
                .body(containsString("Not found"));
        refused(Api.nobody().get("/problems/nothing").then(), 404, "not-found");
    }

    @Test
    void every_reason_is_given_at_once() {
        refused(
                        Api.json("{\"email\":\"x\",\"postalCode\":\"1\"}")
                                .post(Api.CONTRACTORS)
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.pointer", hasItem("/name"))
                .body("violations.pointer", hasItem("/email"))
                .body("violations.pointer", hasItem("/postalCode"));
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status)
                .contentType(Api.PROBLEM)
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")))
                .body("instance", equalTo(answer.extract().header("X-Request-Id")))
                .header("Content-Language", "ja")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.extract().asString()).doesNotContain("org.daicho", "java.", "jakarta", "Exception", "\tat ");
        return answer;
    }
}
