package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.daicho.evidence.EvidenceCaller.noise;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReceivingTest {

    private static final byte[] POLICY = "基本方針\n第1条\n".getBytes(StandardCharsets.UTF_8);
    /** More than two parts of the store, so that parts are sent while others are read. */
    private static final byte[] LARGE = noise(12 * 1024 * 1024 + 7);

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Leftovers leftovers;

    private EvidenceCaller caller;

    @BeforeEach
    void call() {
        caller = new EvidenceCaller(token);
    }

    @Test
    void a_file_sent_raw_comes_back_byte_for_byte_with_what_it_is() {
        String id = caller.announced("方針.txt");

        caller.put(id, POLICY)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("STORED"))
                .body("size", equalTo(POLICY.length))
                .body("sha256", equalTo(EvidenceCaller.hex(POLICY)))
                .body("mediaType", equalTo("text/plain"))
                .body("warnings", empty());

        assertThat(content(id)).isEqualTo(POLICY);
    }

    @Test
    void a_file_of_several_parts_comes_back_byte_for_byte() {
        String id = caller.announced("大きな.bin");
        caller.put(id, LARGE).statusCode(200).body("sha256", equalTo(EvidenceCaller.hex(LARGE)));
        assertThat(content(id)).isEqualTo(LARGE);
    }

    @Test
    void a_file_of_unknown_length_is_taken_too() throws Exception {
        String id = caller.announced("stream.bin");
        HttpRequest chunked = HttpRequest.newBuilder(server.resolve(PATH + '/' + id + "/content"))
                .header("Authorization", "Bearer " + token)
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE)))
                .build();
        var answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(content(id)).isEqualTo(LARGE);
    }

    @Test
    void an_empty_file_is_refused() {
        caller.put(caller.announced("empty.txt"), new byte[0])
                .statusCode(400)
                .body("violations[0].code", equalTo("empty-file"));
    }

    @Test
    void a_digest_that_fits_is_accepted_and_one_that_does_not_is_refused() {
        String id = caller.announced("a.bin");
        digest(id, EvidenceCaller.reprDigest(POLICY), LARGE)
                .statusCode(422)
                .body("violations[0].code", equalTo("digest-mismatch"));
        digest(id, "sha-256=:AAAA:", LARGE).statusCode(400).body("violations[0].code", equalTo("malformed-digest"));
        assertThat(leftovers.of(id)).isEmpty();
        stateIs(id, "RECEIVING");

        digest(id, EvidenceCaller.reprDigest(LARGE), LARGE).statusCode(200);
    }

    @Test
    void a_file_that_is_there_is_never_replaced() {
        String id = caller.stored("a.txt", POLICY);
        caller.put(id, LARGE)
                .statusCode(409)
                .body("violations[0].code", equalTo("already-stored"))
                .body("violations[0].message.en", containsString(EvidenceCaller.hex(POLICY)));
        assertThat(content(id)).isEqualTo(POLICY);
    }

    @Test
    void a_name_that_promises_something_else_is_told_and_not_refused() {
        String id = caller.announced("写真.png");
        caller.request()
                .contentType("image/png")
                .body("%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1))
                .put(PATH + '/' + id + "/content")
                .then()
                .statusCode(200)
                .body("mediaType", equalTo("application/pdf"))
                .body("claimedMediaType", equalTo("image/png"))
                .body("warnings.code", contains("media-type-differs-from-name", "media-type-differs-from-claim"));
    }

    @Test
    void what_is_announced_has_no_content_yet() {
        String id = caller.announced("a.txt");
        caller.request().get(PATH + '/' + id + "/content").then().statusCode(404);
        caller.request().get(PATH + '/' + id).then().statusCode(200).body("sha256", nullValue());
    }

    private byte[] content(String id) {
        return caller.request()
                .get(PATH + '/' + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void stateIs(String id, String state) {
        caller.request().get(PATH + '/' + id).then().statusCode(200).body("state", equalTo(state));
    }

    private ValidatableResponse digest(String id, String header, byte[] file) {
        return caller.request()
                .header("Repr-Digest", header)
                .contentType("application/octet-stream")
                .body(file)
                .put(PATH + '/' + id + "/content")
                .then();
    }
}
