package org.daicho.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused about a body, whatever it is about. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BodiesTest {

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("{\"name\":\"a\",\"colour\":1}", "/colour", "unknown-field"),
                Arguments.of("{\"name\":\"a\",\"a/b~c\":1}", "/a~1b~0c", "unknown-field"),
                Arguments.of("{\"name\":7}", "/name", "wrong-type"),
                Arguments.of("{\"name\":true}", "/name", "wrong-type"),
                Arguments.of("{\"name\":{}}", "/name", "wrong-type"),
                Arguments.of("{\"name\":[\"a\"]}", "/name", "wrong-type"),
                Arguments.of("[]", "", "wrong-type"),
                Arguments.of("7", "", "wrong-type"),
                Arguments.of("null", "", "required"),
                Arguments.of("{}", "/name", "required"),
                Arguments.of("{\"name\":null}", "/name", "required"),
                Arguments.of("{\"name\":\"  \"}", "/name", "required"),
                Arguments.of("{\"name\":\"" + "長".repeat(201) + "\"}", "/name", "size"),
                Arguments.of("{\"name\":\"" + "\uFDFA".repeat(150) + "\"}", "/name", "size"),
                Arguments.of("{\"name\":\"a\\u0000\"}", "/name", "control-character"),
                Arguments.of("{\"name\":\"a\\nb\"}", "/name", "control-character"),
                Arguments.of("{\"name\":\"a\",\"phone\":\"\\u0000\"}", "/phone", "control-character"),
                Arguments.of("{\"name\":\"a\",\"note\":\"\\u0000\"}", "/note", "control-character"),
                Arguments.of("{\"name\":\"a\",\"email\":\"a\\u0000@b\"}", "/email", "control-character"),
                Arguments.of("{\"name\":\"a\\ud83d\"}", "/name", "unpaired-surrogate"),
                Arguments.of("{\"name\":\"a\",\"email\":\"a\\udc00@b\"}", "/email", "unpaired-surrogate"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_wrong_field_is_named_with_its_place(String body, String pointer, String code) {
        ProblemsTest.refused(Api.json(body).post(Api.CONTRACTORS).then(), 400, "invalid-request")
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    static Stream<Arguments> wrongContracts() {
        return Stream.of(
                Arguments.of("startsOn", "2026-02-30", "/startsOn", "date, 2026-04-01"),
                Arguments.of("startsOn", 20260401, "/startsOn", "date, 2026-04-01"),
                Arguments.of("startsOn", "", "/startsOn", "date, 2026-04-01"),
                Arguments.of("fiscalYear", "2026", "/fiscalYear", "integer"),
                Arguments.of("fiscalYear", 2026.5, "/fiscalYear", "integer"),
                Arguments.of("contractorId", "7", "/contractorId", "UUID"),
                Arguments.of("kind", "MAGIC", "/kind", "SYSTEM_DEVELOPMENT | "),
                Arguments.of("kind", 1, "/kind", "SYSTEM_DEVELOPMENT | "),
                Arguments.of("personalData", "yes", "/personalData", "true | false"),
                Arguments.of("networkZones", "LGWAN", "/networkZones", "array"),
                Arguments.of("classification", "C2", "/classification", "object"),
                Arguments.of(
                        "classification", Map.of("confidentiality", 2), "/classification/confidentiality", "C1 | "));
    }

    @ParameterizedTest
    @MethodSource("wrongContracts")
    void a_wrong_type_is_refused_with_the_type_wanted(String field, Object value, String pointer, String wanted) {
        ProblemsTest.refused(
                        Api.json(Api.fields(field, value)).post(Api.CONTRACTS).then(), 400, "invalid-request")
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo("wrong-type"))
                .body("violations[0].message.en", containsString("wanted: " + wanted));
    }

    @Test
    void a_number_beyond_every_amount_is_refused_with_its_place() {
        ProblemsTest.refused(
                        Api.json("{\"amount\":99999999999999999999}")
                                .post(Api.CONTRACTS)
                                .then(),
                        400,
                        "invalid-request")
                .body("violations[0].pointer", equalTo("/amount"))
                .body("violations[0].message.en", containsString("integer"));
    }

    @Test
    void a_null_inside_a_list_is_refused_with_its_place() {
        ProblemsTest.refused(
                        Api.json("{\"networkZones\":[null]}")
                                .post(Api.CONTRACTS)
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.pointer", hasItem("/networkZones/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\n x}",
                "{\"name\":\n \"a\",,}",
                "{\"name\":\n \"a\"",
                "{\"name\":\n \"a\"} {}",
                "{\"name\":\n \"a\"}]",
                "{'name':\n 1}",
                "\n\n nonsense"
            })
    void malformed_json_is_refused_with_line_and_column(String body) {
        ProblemsTest.refused(Api.json(body).post(Api.CONTRACTORS).then(), 400, "malformed-body")
                .body("detail", org.hamcrest.Matchers.matchesPattern(".*[1-3] 行 [0-9]+ 文字目.*"));
    }

    @Test
    void an_empty_body_is_refused() {
        ProblemsTest.refused(
                        Api.admin().contentType(Api.JSON).post(Api.CONTRACTORS).then(), 400, "invalid-request")
                .body("violations[0].pointer", equalTo(""));
        ProblemsTest.refused(Api.json(" ").post(Api.CONTRACTORS).then(), 400, "invalid-request")
                .body("violations[0].pointer", equalTo(""));
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        ProblemsTest.refused(
                        Api.json("{\"name\":\"a\",\"name\":\"b\"}")
                                .post(Api.CONTRACTORS)
                                .then(),
                        400,
                        "malformed-body")
                .body("detail", containsString("2度"));
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        ProblemsTest.refused(
                Api.patch("*", "{\"note\":\"a\",\"note\":\"b\"}").patch(path).then(), 400, "malformed-body");
    }

    @Test
    void endless_nesting_is_refused() {
        ProblemsTest.refused(
                Api.json("{\"name\":" + "[".repeat(100_000))
                        .post(Api.CONTRACTORS)
                        .then(),
                400,
                "invalid-request");
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        ProblemsTest.refused(
                Api.patch("*", "{\"note\":" + "[".repeat(100_000)).patch(path).then(), 400, "malformed-body");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] body = "{\"name\":\"ｱ\"}".getBytes(java.nio.charset.Charset.forName("windows-31j"));
        ProblemsTest.refused(
                Api.admin()
                        .contentType(Api.JSON)
                        .body(body)
                        .post(Api.CONTRACTORS)
                        .then(),
                400,
                "malformed-body");
    }

    @Test
    void a_long_wrong_value_does_not_come_back_whole() {
        String answer = Api.json("{\"" + "x".repeat(10_000) + "\":1}")
                .post(Api.CONTRACTORS)
                .asString();
        assertThat(answer).hasSizeLessThan(1500);
    }

    @Test
    void a_wrong_media_type_is_refused() {
        ProblemsTest.refused(
                Api.admin()
                        .contentType("text/plain")
                        .body("{}")
                        .post(Api.CONTRACTORS)
                        .then(),
                415,
                "unsupported-media-type");
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        ProblemsTest.refused(Api.json("{}").header("If-Match", "*").patch(path).then(), 415, "unsupported-media-type");
    }

    @Test
    void a_missing_media_type_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + Api.CONTRACTORS))
                .header("Authorization", "Bearer " + Api.adminToken())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}", StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Api.PROBLEM);
    }

    private static int port() {
        return io.restassured.RestAssured.port;
    }
}
