package org.daicho.evidence.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ResumableUploadTest {

    private static final String UPLOADS = "/api/v1/uploads";
    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String CHUNK = "application/offset+octet-stream";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Resuming resuming;

    @Inject
    EntityManager entityManager;

    @Test
    void what_the_service_understands_of_tus_can_be_asked() {
        Api.admin()
                .options(UPLOADS)
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Extension", "creation,creation-with-upload,expiration,termination,checksum")
                .header("Tus-Max-Size", notNullValue());
        Api.admin()
                .header("Upload-Length", 5)
                .post(UPLOADS)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
    }

    @Test
    void a_file_that_comes_in_pieces_of_any_size_becomes_evidence_with_its_last_byte() throws Exception {
        byte[] file = noise(12 * 1024 * 1024 + 77);
        String id = announced();
        String upload = begun(id, file.length);
        int[] cuts = {0, 1, 100, 4_000_000, 11_000_000, file.length};
        for (int i = 1; i < cuts.length; i++) {
            head(upload).header("Upload-Offset", String.valueOf(cuts[i - 1]));
            append(upload, cuts[i - 1], Arrays.copyOfRange(file, cuts[i - 1], cuts[i]))
                    .statusCode(204)
                    .header("Upload-Offset", String.valueOf(cuts[i]));
        }
        head(upload).header("Upload-Offset", String.valueOf(file.length));
        Api.admin()
                .get(EVIDENCE + '/' + id)
                .then()
                .body("state", equalTo("STORED"))
                .body("claimedMediaType", equalTo("text/plain"))
                .body("size", equalTo(file.length));
        assertThat(Api.admin().get(EVIDENCE + '/' + id + "/content").asByteArray())
                .isEqualTo(file);
    }

    @Test
    void the_first_piece_may_come_with_the_beginning() throws Exception {
        byte[] file = noise(6 * 1024 * 1024);
        String id = announced();
        String upload = beginWith(id, file.length, Arrays.copyOf(file, 5_500_000), null)
                .statusCode(201)
                .header("Upload-Offset", "5500000")
                .body("offset", equalTo(5_500_000))
                .extract()
                .header("Location");
        append(URI.create(upload).getPath(), 5_500_000, Arrays.copyOfRange(file, 5_500_000, file.length))
                .statusCode(204);
        assertThat(Api.admin().get(EVIDENCE + '/' + id + "/content").asByteArray())
                .isEqualTo(file);

        String whole = announced();
        beginWith(whole, 5, "hello".getBytes(), null).statusCode(201).header("Upload-Offset", "5");
        assertThat(Api.admin().get(EVIDENCE + '/' + whole + "/content").asString())
                .isEqualTo("hello");
    }

    @Test
    void a_beginning_whose_first_piece_is_refused_begins_nothing() {
        String id = announced();
        beginWith(id, 5, "hello".getBytes(), "sha1 AAAA").statusCode(460);
        beginWith(id, 5, "hello!".getBytes(), null).statusCode(400).body("violations.code", contains("too-long"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> entityManager
                        .createNativeQuery("select id from resumable_upload where evidence_id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .getResultList()))
                .isEmpty();
    }

    private static ValidatableResponse beginWith(String evidence, int length, byte[] piece, String checksum) {
        RequestSpecification request = tus(Api.admin())
                .header("Upload-Length", length)
                .header("Upload-Metadata", "evidenceId " + base64(evidence))
                .contentType(CHUNK);
        if (checksum != null) {
            request.header("Upload-Checksum", checksum);
        }
        return request.body(piece).post(UPLOADS).then();
    }

    @Test
    void a_small_file_needs_no_parts() {
        String id = announced();
        String upload = begun(id, 5);
        append(upload, 0, "hello".getBytes()).statusCode(204);
        assertThat(Api.admin().get(EVIDENCE + '/' + id + "/content").asString()).isEqualTo("hello");
        append(upload, 5, new byte[0]).statusCode(204);
    }

    @Test
    void what_came_before_the_line_broke_is_kept() throws IOException {
        byte[] file = noise(7 * 1024 * 1024);
        String id = announced();
        String upload = begun(id, file.length);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Api.adminToken()
                            + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " + CHUNK
                            + "\r\nContent-Length: " + file.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, 6 * 1024 * 1024);
            out.flush();
            await().untilAsserted(() -> assertThat(offset(upload)).isPositive());
        }
        await().untilAsserted(() -> assertThat(offset(upload)).isGreaterThanOrEqualTo(5 * 1024 * 1024));
        int from = offset(upload);
        append(upload, from, Arrays.copyOfRange(file, from, file.length)).statusCode(204);
        assertThat(Api.admin().get(EVIDENCE + '/' + id + "/content").asByteArray())
                .isEqualTo(file);
    }

    @Test
    void a_piece_with_a_wrong_checksum_does_not_count() throws Exception {
        byte[] file = "hello".getBytes();
        String upload = begun(announced(), file.length);
        String right = "sha1 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1").digest(file));
        checked(upload, "sha1 AAAA", file).statusCode(460).body("type", equalTo("/problems/checksum-mismatch"));
        checked(upload, "crc99 AAAA", file).statusCode(400).body("violations.code", contains("malformed-checksum"));
        head(upload).header("Upload-Offset", "0");
        checked(upload, right, file).statusCode(204).header("Upload-Offset", "5");
    }

    @Test
    void whoever_goes_on_from_somewhere_else_or_sends_too_much_is_told() {
        String upload = begun(announced(), 5);
        append(upload, 3, "lo".getBytes()).statusCode(409).body("violations.code", contains("other-offset"));
        append(upload, 0, "hello!".getBytes()).statusCode(400).body("violations.code", contains("too-long"));
        head(upload).header("Upload-Offset", "0");
        tus(Api.as(Api.token("PROCUREMENT"))).head(upload).then().statusCode(404);
        Api.admin()
                .header("Tus-Resumable", "1.0.0")
                .contentType("text/plain")
                .body("x")
                .patch(upload)
                .then()
                .statusCode(415);
    }

    @Test
    void only_announced_evidence_that_waits_takes_an_upload() {
        begin("evidenceId " + base64("nothing"), 5)
                .statusCode(400)
                .body("violations.code", contains("malformed-metadata"));
        begin("evidenceId " + base64("00000000-0000-0000-0000-000000000000"), 5).statusCode(404);
        String id = announced();
        begin("evidenceId " + base64(id), 0).statusCode(400).body("violations.code", contains("empty-file"));
        append(begun(id, 5), 0, "hello".getBytes()).statusCode(204);
        begin("evidenceId " + base64(id), 5).statusCode(409).body("violations.code", contains("already-stored"));
    }

    @Test
    void an_upload_ends_when_it_is_given_up_or_nobody_goes_on_with_it() throws IOException {
        String given = begun(announced(), 6 * 1024 * 1024);
        append(given, 0, noise(5 * 1024 * 1024 + 5)).statusCode(204);
        tus(Api.admin()).delete(given).then().statusCode(204);
        tus(Api.admin()).head(given).then().statusCode(404);
        String left = begun(announced(), 5);
        resuming.sweep(Instant.now());
        head(left);
        resuming.sweep(Instant.now().plusSeconds(48 * 3600));
        tus(Api.admin()).head(left).then().statusCode(404);
    }

    private static int offset(String upload) {
        return Integer.parseInt(head(upload).extract().header("Upload-Offset"));
    }

    private static ValidatableResponse head(String upload) {
        return tus(Api.admin()).head(upload).then().statusCode(200).header("Upload-Length", notNullValue());
    }

    private static ValidatableResponse append(String upload, int offset, byte[] piece) {
        return tus(Api.admin())
                .header("Upload-Offset", offset)
                .contentType(CHUNK)
                .body(piece)
                .patch(upload)
                .then();
    }

    private static ValidatableResponse checked(String upload, String checksum, byte[] piece) {
        return tus(Api.admin())
                .header("Upload-Offset", 0)
                .header("Upload-Checksum", checksum)
                .contentType(CHUNK)
                .body(piece)
                .patch(upload)
                .then();
    }

    private static String begun(String evidence, int length) {
        String metadata = "evidenceId " + base64(evidence) + ",filetype " + base64("text/plain") + ",is_confidential";
        String place = begin(metadata, length)
                .statusCode(201)
                .header("Upload-Expires", containsString("GMT"))
                .body("offset", equalTo(0))
                .extract()
                .header("Location");
        return URI.create(place).getPath();
    }

    private static ValidatableResponse begin(String metadata, int length) {
        return tus(Api.admin())
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post(UPLOADS)
                .then();
    }

    private static RequestSpecification tus(RequestSpecification caller) {
        return caller.header("Tus-Resumable", "1.0.0");
    }

    private static String announced() {
        return Api.post(EVIDENCE, Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", "誓約書.bin"))
                .path("id");
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
