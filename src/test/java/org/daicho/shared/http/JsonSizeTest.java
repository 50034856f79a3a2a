package org.daicho.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class JsonSizeTest {

    private static final int LIMIT = 1024 * 1024;

    @Test
    void a_body_that_announces_more_than_the_limit_is_refused() {
        ProblemsTest.refused(Api.json(body(LIMIT + 1)).post(Api.CONTRACTORS).then(), 413, "too-large")
                .body("detail", containsString("1048576"));
    }

    @Test
    void a_body_of_unknown_length_is_refused_once_it_is_over_the_limit() throws Exception {
        assertThat(chunked(Api.CONTRACTORS, "POST", body(LIMIT + 20_000))).startsWith("413 application/problem+json");
        assertThat(chunked(Api.CONTRACTORS, "POST", "{\"name\":\"" + "a".repeat(LIMIT) + "\"}"))
                .startsWith("413 application/problem+json");
    }

    @Test
    void a_body_just_within_the_limit_is_read() throws Exception {
        Api.json(body(LIMIT)).post(Api.CONTRACTORS).then().statusCode(201);
        assertThat(chunked(Api.CONTRACTORS, "POST", body(LIMIT))).startsWith("201");
    }

    @Test
    void the_connection_serves_the_next_request_after_a_refusal() {
        for (int i = 0; i < 5; i++) {
            Api.json(body(3 * LIMIT)).post(Api.CONTRACTORS).then().statusCode(413);
            Api.admin().get(Api.CONTRACTORS + "?limit=1").then().statusCode(200);
        }
    }

    /** Valid JSON of exactly so many bytes, most of them blanks. */
    private static String body(int bytes) {
        String start = "{\"name\":\"" + Api.unique("大きい") + "\"";
        return start + " ".repeat(bytes - start.getBytes(StandardCharsets.UTF_8).length - 1) + "}";
    }

    private static String chunked(String path, String method, String body) throws Exception {
        var connection = (HttpURLConnection) new URL("http://localhost:" + RestAssured.port + path).openConnection();
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(8192);
        connection.setRequestProperty("Authorization", "Bearer " + Api.adminToken());
        connection.setRequestProperty("Content-Type", Api.JSON);
        try (OutputStream out = connection.getOutputStream();
                InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))) {
            in.transferTo(out);
        }
        return connection.getResponseCode() + " " + connection.getContentType();
    }
}
