package org.daicho.evidence.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;
import org.junit.jupiter.api.Test;

/** Files that go past the service into a store that checks signatures. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DirectUploadTest {

    private static final String UPLOADS = "/api/v1/direct-uploads";
    private static final String EVIDENCE = "/api/v1/evidence";
    private static final int PART = 5 * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    DirectReceiving receiving;

    @Inject
    ObjectStore store;

    @Inject
    UploadParts parts;

    @Test
    void a_file_is_sent_to_one_address_and_read_before_it_counts() throws Exception {
        byte[] file = noise(3000);
        String id = announced();
        JsonPath begun = begun(Map.of(
                "evidenceId", id, "size", file.length, "sha256", hex(file), "mediaType", "application/octet-stream"));

        assertThat(send(begun.getString("parts[0].url"), file)).isEqualTo(200);
        state(id, "RECEIVING");
        complete(begun)
                .statusCode(200)
                .body("state", equalTo("STORED"))
                .body("sha256", equalTo(hex(file)))
                .body("size", equalTo(file.length))
                .body("claimedMediaType", equalTo("application/octet-stream"));

        assertThat(content(id)).isEqualTo(file);
        // An answer that got lost is given again.
        complete(begun).statusCode(200).body("state", equalTo("STORED"));
        assertThat(Api.get(EVIDENCE + '/' + id + "/history").getList("items.verb"))
                .asList()
                .containsExactly("announced", "stored");
    }

    @Test
    void parts_come_in_any_order_and_those_that_are_missing_are_told() throws Exception {
        byte[] file = noise(2 * PART + 100);
        String id = announced();
        JsonPath begun = begun(Map.of("evidenceId", id, "size", file.length, "partSize", PART));
        assertThat(begun.getList("parts.length")).asList().containsExactly(PART, PART, 100);

        assertThat(send(begun.getString("parts[2].url"), Arrays.copyOfRange(file, 2 * PART, file.length)))
                .isEqualTo(200);
        assertThat(send(begun.getString("parts[1].url"), new byte[100])).isEqualTo(200);
        complete(begun)
                .statusCode(409)
                .body("violations.pointer", contains("/parts/0", "/parts/1"))
                .body("violations.code", contains("part-missing", "part-length"));

        JsonPath now = Api.get(UPLOADS + '/' + begun.getString("id"));
        assertThat(now.getList("parts.received")).asList().containsExactly(false, false, true);
        assertThat(now.getString("parts[2].url")).isNull();
        for (int part = 0; part < 2; part++) {
            byte[] piece = Arrays.copyOfRange(file, part * PART, (part + 1) * PART);
            assertThat(send(now.getString("parts[" + part + "].url"), piece)).isEqualTo(200);
        }
        complete(begun).statusCode(200).body("sha256", equalTo(hex(file)));
        assertThat(content(id)).isEqualTo(file);
        Api.admin()
                .get(UPLOADS + '/' + begun.getString("id"))
                .then()
                .body("parts.received", contains(true, true, true))
                .body("parts[0].url", nullValue());
    }

    @Test
    void another_file_than_the_announced_one_is_refused_and_removed() throws Exception {
        String id = announced();
        JsonPath begun = begun(Map.of("evidenceId", id, "size", 1000, "sha256", hex(noise(1))));
        send(begun.getString("parts[0].url"), noise(1000));

        complete(begun)
                .statusCode(422)
                .body("violations.code", contains("digest-mismatch"))
                .body("violations.pointer", contains("/sha256"));

        state(id, "RECEIVING");
        assertThat(store.list("evidence/" + id, null, 10)).isEmpty();
        complete(begun).statusCode(404);
        Api.admin()
                .contentType("application/octet-stream")
                .body(noise(10))
                .put(EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_can_put_anything_over_a_file_that_counts() throws Exception {
        byte[] file = noise(2000);
        String id = announced();
        JsonPath begun = begun(Map.of("evidenceId", id, "size", file.length));
        String url = begun.getString("parts[0].url");
        send(url, file);
        complete(begun).statusCode(200);

        assertThat(send(url, new byte[2000])).isGreaterThanOrEqualTo(400);
        assertThat(send(withoutUpload(url), new byte[2000])).isEqualTo(403);

        Api.admin().post(EVIDENCE + '/' + id + "/check").then().body("integrity", equalTo("OK"));
        assertThat(content(id)).isEqualTo(file);
    }

    @Test
    void an_address_is_good_for_its_own_part_only() throws Exception {
        JsonPath begun = begun(Map.of("evidenceId", announced(), "size", 2 * PART, "partSize", PART));
        String url = begun.getString("parts[0].url");

        assertThat(send(url.replace("partNumber=1", "partNumber=2"), noise(10))).isEqualTo(403);
        assertThat(send(url.replaceFirst("/evidence/[0-9a-f-]+/", "/evidence/" + UUID.randomUUID() + '/'), noise(10)))
                .isEqualTo(403);
        assertThat(send(url.replaceFirst("X-Amz-Expires=[0-9]+", "X-Amz-Expires=600000"), noise(10)))
                .isEqualTo(403);
    }

    @Test
    void only_what_fits_is_begun_and_only_by_whoever_may() {
        String id = announced();
        begin(Map.of("evidenceId", id, "size", 0)).statusCode(400).body("violations.code", contains("empty-file"));
        begin(Map.of("evidenceId", id, "size", 1L << 40)).statusCode(413);
        begin(Map.of("evidenceId", id, "size", 6L << 30, "partSize", PART))
                .statusCode(400)
                .body("violations.code", contains("too-many-parts"));
        begin(Map.of("evidenceId", id, "size", 10, "partSize", 10)).statusCode(400);
        begin(Map.of("evidenceId", id, "size", 10, "sha256", "beef")).statusCode(400);
        begin(Map.of("evidenceId", UUID.randomUUID().toString(), "size", 10)).statusCode(404);
        Api.as(Api.token("READ_ONLY"))
                .contentType(Api.JSON)
                .body(Api.text(Map.of("evidenceId", id, "size", 10)))
                .post(UPLOADS)
                .then()
                .statusCode(403);
        String upload = begun(Map.of("evidenceId", id, "size", 10)).getString("id");
        Api.as(Api.token("PROCUREMENT")).get(UPLOADS + '/' + upload).then().statusCode(404);
    }

    @Test
    void an_upload_that_is_given_up_or_forgotten_leaves_nothing() throws Exception {
        String id = announced();
        JsonPath given = begun(Map.of("evidenceId", id, "size", 10));
        send(given.getString("parts[0].url"), noise(10));
        Api.admin().delete(UPLOADS + '/' + given.getString("id")).then().statusCode(204);
        Api.admin().get(UPLOADS + '/' + given.getString("id")).then().statusCode(404);

        JsonPath left = begun(Map.of("evidenceId", id, "size", 10));
        send(left.getString("parts[0].url"), noise(10));
        receiving.sweep(Instant.now());
        Api.admin().get(UPLOADS + '/' + left.getString("id")).then().statusCode(200);
        receiving.sweep(Instant.now().plusSeconds(48 * 3600));
        Api.admin().get(UPLOADS + '/' + left.getString("id")).then().statusCode(404);

        assertThat(parts.begun("evidence/" + id + '/', null)).isEmpty();
    }

    @Test
    void a_second_file_for_the_same_evidence_comes_too_late() throws Exception {
        String id = announced();
        JsonPath begun = begun(Map.of("evidenceId", id, "size", 10));
        Api.admin()
                .contentType("application/octet-stream")
                .body(noise(20))
                .put(EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200);
        send(begun.getString("parts[0].url"), noise(10));
        complete(begun).statusCode(409).body("violations.code", contains("already-stored"));
        assertThat(content(id)).isEqualTo(noise(20));
    }

    private int send(String url, byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String withoutUpload(String url) {
        return url.replaceFirst("partNumber=1&?", "").replaceFirst("uploadId=[^&]*&?", "");
    }

    private static ValidatableResponse begin(Map<String, Object> wanted) {
        return Api.json(wanted).post(UPLOADS).then();
    }

    private static JsonPath begun(Map<String, Object> wanted) {
        return begin(wanted)
                .statusCode(201)
                .header("Location", containsString(UPLOADS))
                .header("Cache-Control", "no-store")
                .body("parts[0].url", notNullValue())
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse complete(JsonPath begun) {
        return Api.admin()
                .post(UPLOADS + '/' + begun.getString("id") + "/complete")
                .then();
    }

    private static void state(String id, String state) {
        Api.admin().get(EVIDENCE + '/' + id).then().body("state", equalTo(state));
    }

    private static byte[] content(String id) {
        return Api.admin()
                .get(EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String announced() {
        return Api.post(EVIDENCE, Map.of("kind", "OTHER", "title", "大きなファイル", "fileName", "large.bin"))
                .path("id");
    }

    /** The same bytes for the same size. */
    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String hex(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
