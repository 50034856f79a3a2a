package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

    @Inject
    EvidenceSweeper sweeper;

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
    void metadata_and_file_may_come_together() {
        String id = multipart("{\"kind\":\"POLICY_DOCUMENT\",\"title\":\"基本方針\",\"expiresOn\":\"2099-03-31\"}", POLICY)
                .statusCode(201)
                .body("state", equalTo("STORED"))
                .body("fileName", equalTo("方針.txt"))
                .body("sha256", equalTo(EvidenceCaller.hex(POLICY)))
                .extract()
                .path("id");

        assertThat(content(id)).isEqualTo(POLICY);
        caller.request()
                .get(PATH + '/' + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("announced", "stored"));
    }

    @Test
    void metadata_sent_with_the_file_is_read_as_strictly_as_alone() {
        multipart("{\"kind\":\"PLEDGE\",\"title\":\"x\",\"colour\":\"red\"}", POLICY)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo("unknown-field"));
        multipart("{\"kind\":\"PLEDGE\",\"title\":\" \"}", POLICY)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/title"));
        multipart("{\"kind\":", POLICY).statusCode(400).body("type", equalTo("/problems/malformed-body"));
    }

    @Test
    void an_empty_file_is_refused_either_way() {
        long before = leftovers.records();
        caller.put(caller.announced("empty.txt"), new byte[0])
                .statusCode(400)
                .body("violations[0].code", equalTo("empty-file"));
        multipart("{\"kind\":\"PLEDGE\",\"title\":\"x\"}", new byte[0])
                .statusCode(400)
                .body("violations[0].code", equalTo("empty-file"));
        assertThat(leftovers.records()).isEqualTo(before + 1);
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
    void a_wrong_digest_beside_metadata_leaves_no_record() {
        long before = leftovers.records();
        caller.request()
                .header("Repr-Digest", EvidenceCaller.reprDigest(LARGE))
                .multiPart("metadata", "{\"kind\":\"PLEDGE\",\"title\":\"x\"}", "application/json")
                .multiPart("file", "x.txt", POLICY)
                .post(PATH)
                .then()
                .statusCode(422);
        assertThat(leftovers.records()).isEqualTo(before);
    }

    @Test
    void the_same_upload_with_the_same_key_is_one_evidence() {
        String first =
                keyed("evidence-retry-1", POLICY).statusCode(201).extract().path("id");
        String again =
                keyed("evidence-retry-1", POLICY).statusCode(201).extract().path("id");
        assertThat(again).isEqualTo(first);
        keyed("evidence-retry-1", LARGE).statusCode(422);
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
    void a_file_over_the_limit_is_refused_before_it_is_sent_or_as_soon_as_it_is_over() throws IOException {
        String id = caller.announced("a.bin");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            head(socket, id, "Content-Length: 17179869185");
            assertThat(firstLine(socket)).contains(" 413 ");
        }
        assertThat(leftovers.of(id)).isEmpty();
    }

    @Test
    void a_sender_that_goes_away_leaves_nothing_behind() throws IOException {
        String id = caller.announced("half.bin");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = head(socket, id, "Content-Length: " + LARGE.length);
            out.write(LARGE, 0, LARGE.length - 1000);
            out.flush();
            await().untilAsserted(() -> assertThat(leftovers.intents(id)).isOne());
            socket.setSoLinger(true, 0);
        }

        await().untilAsserted(() -> assertThat(leftovers.intents(id)).isZero());
        assertThat(leftovers.of(id)).isEmpty();
        stateIs(id, "RECEIVING");
        caller.put(id, LARGE).statusCode(200);
    }

    @Test
    void what_a_crash_left_behind_is_swept_with_its_record() throws IOException {
        String id = caller.announced("crash.bin");
        leftovers.crash(id);
        assertThat(leftovers.of(id)).hasSize(1);

        sweeper.sweepUploads(Instant.now().plusSeconds(5));
        sweeper.sweepAnnouncements(Instant.now().plusSeconds(5));

        assertThat(leftovers.of(id)).isEmpty();
        assertThat(leftovers.intents(id)).isZero();
        caller.request().get(PATH + '/' + id).then().statusCode(404);
        assertThat(leftovers.verbs(id)).isEqualTo(List.of("announced", "expired"));
    }

    @Test
    void a_stored_file_survives_every_sweep() throws IOException {
        String id = caller.stored("a.txt", POLICY);
        sweeper.sweepUploads(Instant.now().plusSeconds(5));
        sweeper.sweepAnnouncements(Instant.now().plusSeconds(5));
        assertThat(content(id)).isEqualTo(POLICY);
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

    /** As browsers and curl write it: the file's name in UTF-8 (HTML, "Multipart form data"), which REST Assured cannot. */
    private ValidatableResponse multipart(String metadata, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n" + metadata
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"方針.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return caller.request()
                .contentType("multipart/form-data; boundary=b")
                .body(body.toByteArray())
                .post(PATH)
                .then();
    }

    private ValidatableResponse keyed(String key, byte[] file) {
        return caller.request()
                .header("Idempotency-Key", key)
                .multiPart("metadata", "{\"kind\":\"PLEDGE\",\"title\":\"x\"}", "application/json")
                .multiPart("file", "x.txt", file)
                .post(PATH)
                .then();
    }

    private OutputStream head(Socket socket, String id, String header) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("PUT " + PATH + '/' + id + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/octet-stream\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return out;
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        byte[] start = in.readNBytes(20);
        return new String(start, StandardCharsets.US_ASCII);
    }
}
