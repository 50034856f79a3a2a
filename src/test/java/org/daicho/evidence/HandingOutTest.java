package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.daicho.evidence.EvidenceCaller.noise;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HandingOutTest {

    private static final byte[] FILE = noise(300_000);
    private static final String TAG = '"' + EvidenceCaller.hex(FILE) + '"';

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Leftovers leftovers;

    @Inject
    ObjectStore objects;

    private EvidenceCaller caller;
    private String content;

    @BeforeEach
    void store() {
        caller = new EvidenceCaller(token);
        content = PATH + '/' + caller.stored("体制図 R8.bin", FILE) + "/content";
    }

    @Test
    void a_whole_file_comes_with_its_name_its_digest_and_no_way_to_be_rendered() {
        caller.request()
                .get(content)
                .then()
                .statusCode(200)
                .header("Content-Length", "300000")
                .header("ETag", TAG)
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", EvidenceCaller.reprDigest(FILE))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox;"))
                .header(
                        "Content-Disposition",
                        allOf(
                                containsString("attachment;"),
                                containsString("filename*=UTF-8''%E4%BD%93%E5%88%B6%E5%9B%B3%20R8.bin")));
    }

    @Test
    void a_file_is_of_its_own_type_whatever_is_said_to_be_accepted() {
        caller.request()
                .accept("application/octet-stream, application/problem+json")
                .get(content)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"));
    }

    @Test
    void head_tells_the_same_without_the_bytes() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("HEAD " + content
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nRange: bytes=0-1\r\n"
                                    + "Authorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).toLowerCase();
            assertThat(answer).startsWith("http/1.1 200 ").contains("content-length: 300000\r\n", "etag: " + TAG);
            assertThat(answer).endsWith("\r\n\r\n");
        }
    }

    @Test
    void one_range_is_one_part_of_the_file() {
        assertThat(range("bytes=1000-1999")
                        .statusCode(206)
                        .header("Content-Range", "bytes 1000-1999/300000")
                        .header("Content-Length", "1000")
                        .extract()
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(FILE, 1000, 2000));
        assertThat(range("bytes=-7").statusCode(206).extract().asByteArray())
                .isEqualTo(Arrays.copyOfRange(FILE, 299_993, 300_000));
        assertThat(range("bytes=299999-").statusCode(206).extract().asByteArray())
                .isEqualTo(Arrays.copyOfRange(FILE, 299_999, 300_000));
    }

    @Test
    void several_ranges_come_in_one_body_of_known_length() {
        byte[] body = range("bytes=0-9,200000-200099")
                .statusCode(206)
                .contentType(containsString("multipart/byteranges"))
                .extract()
                .asByteArray();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("Content-Range: bytes 0-9/300000\r\n\r\n" + text(0, 10) + "\r\n--")
                .contains("Content-Range: bytes 200000-200099/300000\r\n\r\n" + text(200_000, 200_100) + "\r\n--");
    }

    @Test
    void a_range_outside_the_file_is_answered_with_its_length() {
        range("bytes=300000-")
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */300000")
                .body("type", equalTo("/problems/range-not-satisfiable"));
    }

    @Test
    void a_range_of_another_version_brings_the_whole_file() {
        conditional("If-Range", TAG).statusCode(206);
        conditional("If-Range", "\"other\"").statusCode(200);
        conditional("If-Range", "W/" + TAG).statusCode(200);
    }

    @Test
    void a_file_that_the_reader_has_is_not_sent_again() {
        conditional("If-None-Match", TAG).statusCode(304).header("ETag", TAG);
        conditional("If-None-Match", "\"x\", W/" + TAG).statusCode(304);
        conditional("If-None-Match", "\"x\"").statusCode(206);
        conditional("If-Match", "\"x\"").statusCode(412);
    }

    @Test
    void a_file_that_the_store_has_lost_is_answered_as_a_problem() throws IOException {
        String id = caller.stored("lost.txt", Api.unique("lost ").getBytes(StandardCharsets.UTF_8));
        for (String key : leftovers.of(id)) {
            objects.delete(key);
        }
        caller.request()
                .get(PATH + '/' + id + "/content")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "30")
                .header("Content-Disposition", nullValue())
                .body("status", equalTo(503));
    }

    @Test
    void a_reader_that_goes_away_stops_nobody_else() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + content + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                socket.setSoLinger(true, 0);
            }
        }
        caller.request().get(content).then().statusCode(200);
    }

    @Test
    void nobody_reads_a_file_without_a_token() {
        io.restassured.RestAssured.given().get(content).then().statusCode(401).contentType("application/problem+json");
    }

    private ValidatableResponse range(String header) {
        return caller.request().header("Range", header).get(content).then();
    }

    private ValidatableResponse conditional(String name, String value) {
        return caller.request()
                .header("Range", "bytes=0-1")
                .header(name, value)
                .get(content)
                .then();
    }

    private static String text(int from, int to) {
        return new String(FILE, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
