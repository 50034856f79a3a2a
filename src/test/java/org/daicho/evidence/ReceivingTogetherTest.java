package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.daicho.evidence.EvidenceCaller.noise;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReceivingTogetherTest {

    private static final byte[] POLICY = "基本方針\n第1条\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = noise(1000);

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    Leftovers leftovers;

    private EvidenceCaller caller;

    @BeforeEach
    void call() {
        caller = new EvidenceCaller(token);
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
    void a_wrong_digest_beside_metadata_leaves_no_record() {
        long before = leftovers.records();
        caller.request()
                .header("Repr-Digest", EvidenceCaller.reprDigest(OTHER))
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
        keyed("evidence-retry-1", OTHER).statusCode(422);
    }

    @Test
    void an_empty_file_leaves_no_record() {
        long before = leftovers.records();
        multipart("{\"kind\":\"PLEDGE\",\"title\":\"x\"}", new byte[0])
                .statusCode(400)
                .body("violations[0].code", equalTo("empty-file"));
        assertThat(leftovers.records()).isEqualTo(before);
    }

    private byte[] content(String id) {
        return caller.request()
                .get(PATH + '/' + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
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
}
